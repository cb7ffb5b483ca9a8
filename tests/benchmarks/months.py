"""Months in a row by the commands of the README alone, nothing typed in between, and how burdens even out.

    python -m tests.benchmarks.months WORKBOOK FOLDER [--months 3] [--seconds 60]

The workbook, and the ticket exports beside it, are copied to FOLDER. Each month is planned (`plan`), published
(`publish`) and handed over (`next`). Printed: after each month, how far people are from their fair share of all that
was counted so far, the Ledger sheet's earlier months included. A share is fair in proportion to contract hours, within
a group of people who can take nights, weekends or turns on call from each other.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.handover.burdens import burdens
from planner.workbook.results.read_result import read_result
from scheduling.facts.burden_groups import day_groups, night_groups, on_call_groups
from scheduling.rule.fair_shares import FairGroup, fair_groups

ENDINGS = {".csv", ".gz", ".xlsx", ".json", ".zip"}


def run(*words: object) -> None:
    """Run one command as a user does; 1 says that a must or a promise is not kept."""
    command = [sys.executable, "-c", "import cli; cli.main()", *map(str, words)]
    if subprocess.run(command, check=False).returncode not in (0, 1):
        raise SystemExit(f"failed: {' '.join(command[3:])}")


def months(workbook: Path, folder: Path, count: int, seconds: int) -> Iterator[Path]:
    """Plan, publish and hand over each month; yield its result."""
    folder.mkdir(parents=True)
    for path in workbook.parent.iterdir():
        if path.suffix in ENDINGS and (path == workbook or path.suffix != ".xlsx"):
            shutil.copy(path, folder)
    source = folder / workbook.name
    for _ in range(count):
        known = set(folder.glob("*.xlsx"))
        result = source.with_name(f"{source.stem}.rota.xlsx")
        run("plan", source, "--seconds", seconds, "-q")
        run("publish", result, "--by", "planner", "--anyway")
        run("next", result)
        yield result
        (source,) = set(folder.glob("*.xlsx")) - known - {result}


def groups_of(inputs: Inputs, plan: Plan) -> Iterator[tuple[str, FairGroup]]:
    """Yield the groups that share each burden."""
    people = list(inputs.person)
    weekend = [day for day in inputs.horizon.days if day.weekday() >= 5]
    shared = {
        "nights": night_groups(inputs, plan.requirement, people),
        "weekends": day_groups(inputs, plan.requirement, dict.fromkeys(people, weekend)),
        "on-call": on_call_groups(inputs, people),
    }
    for measure, groups in shared.items():
        for group in fair_groups(inputs, groups, measure):
            yield measure, group


def distances(plan: Plan, *, with_month: bool) -> dict[str, list[float]]:
    """Return how far each person is from the fair share of all so far, before or after the month, by measure."""
    added = {(line.person, line.measure): line.amount for line in burdens(plan.inputs, plan.rota)} if with_month else {}
    found: dict[str, list[float]] = {}
    for measure, group in groups_of(plan.inputs, plan):
        now = {name: added.get((name, measure), 0) for name in group.weights}
        everyone, whole = sum(now.values()), sum(group.weights.values())
        if everyone or sum(group.before.values()):
            found.setdefault(measure, []).extend(
                group.before[name] - group.share_before[name] + now[name] - weight * everyone / whole
                for name, weight in group.weights.items()
            )
    return found


def line(when: str, found: dict[str, list[float]]) -> str:
    """Return a row of the table."""
    cells = [f"{fmean(map(abs, each)):.1f} | {max(each):+.1f} | {min(each):+.1f}" for each in found.values()]
    return f"| {when} | {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("workbook", type=Path)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--months", type=int, default=3)
    asked.add_argument("--seconds", type=int, default=60)
    wanted = asked.parse_args()
    plans = [read_result(path).plan for path in months(wanted.workbook, wanted.folder, wanted.months, wanted.seconds)]
    measures = list(distances(plans[0], with_month=True))
    heads = " | ".join(f"{measure}: mean distance | most above | most below" for measure in measures)
    rows = [("before", distances(plans[0], with_month=False))]
    rows += [(f"{plan.inputs.horizon.first_day:%B %Y}", distances(plan, with_month=True)) for plan in plans]
    print(f"| after | {heads} |\n|---|{'---|' * 3 * len(measures)}")
    for when, found in rows:
        print(line(when, {measure: found.get(measure, [0.0]) for measure in measures}))


if __name__ == "__main__":
    main()
