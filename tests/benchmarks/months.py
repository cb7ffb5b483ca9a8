"""Months in a row by the commands of the README alone, nothing typed in between, and how burdens even out.

    python -m tests.benchmarks.months WORKBOOK FOLDER [--months 3] [--seconds 60]

The workbook, and the ticket exports beside it, are copied to FOLDER. Each month is planned (`plan`), published
(`publish`) and handed over (`next`). Printed: after each month, how far people are from their fair share of all that
was counted so far, the Ledger sheet's earlier months included. A share is fair in proportion to contract hours, within
a group of people who can take nights, weekends or turns on call from each other. Beside the mean distance stands the
least possible: that of the same sum, each unit to whoever is furthest below, whatever else a rota must keep.

Then, for each month, what the plan misses on each level and its should-rules; the seconds count processor work.
"""

import argparse
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from heapq import heapify, heapreplace
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

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
        run("plan", source, "--seconds", seconds, "--deterministic", "-q")
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


class Distances(NamedTuple):
    """How far each person is from the fair share of all so far, and how far they would be in the fairest rota."""

    found: list[float]
    fairest: list[float]


def distances(plan: Plan, *, with_month: bool) -> dict[str, Distances]:
    """Return the distances before or after the month, by measure."""
    added = {(line.person, line.measure): line.amount for line in burdens(plan.inputs, plan.rota)} if with_month else {}
    measures: dict[str, Distances] = {}
    for measure, group in groups_of(plan.inputs, plan):
        now = {name: added.get((name, measure), 0) for name in group.weights}
        everyone, whole = sum(now.values()), sum(group.weights.values())
        if everyone or sum(group.before.values()):
            without = {
                name: group.before[name] - group.share_before[name] - weight * everyone / whole
                for name, weight in group.weights.items()
            }
            found = measures.setdefault(measure, Distances([], []))
            found.found.extend(without[name] + now[name] for name in without)
            found.fairest.extend(fairest(without, everyone))
    return measures


def fairest(without: Mapping[str, float], total: int) -> list[float]:
    """Return the distances when each of some units goes to whoever is furthest below then."""
    levels = list(without.values())
    heapify(levels)
    for _ in range(total):
        heapreplace(levels, levels[0] + 1)
    return levels


def line(when: str, measures: Mapping[str, Distances]) -> str:
    """Return a row of the table."""
    cells = [
        f"{fmean(map(abs, each.found)):.1f} ({fmean(map(abs, each.fairest)):.1f})"
        f" | {max(each.found):+.1f} | {min(each.found):+.1f}"
        for each in measures.values()
    ]
    return f"| {when} | {' | '.join(cells)} |"


def missed(plan: Plan) -> str:
    """Return what a plan misses: the weighted hours of each level, then the should-rules with their breaches."""
    rules = Counter(breach.rule for breach in plan.breaches)
    levels = [f"{level.name} {level.hours:,.0f} h" for level in plan.solved.levels if level.hours]
    return "; ".join((", ".join(levels), ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items()))))


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
    heads = " | ".join(f"{measure}: mean distance (least) | most above | most below" for measure in measures)
    rows = [("before", distances(plans[0], with_month=False))]
    rows += [(f"{plan.inputs.horizon.first_day:%B %Y}", distances(plan, with_month=True)) for plan in plans]
    print(f"| after | {heads} |\n|---|{'---|' * 3 * len(measures)}")
    for when, found in rows:
        print(line(when, {measure: found.get(measure, Distances([0.0], [0.0])) for measure in measures}))
    for plan in plans:
        print(f"\n{plan.inputs.horizon.first_day:%B %Y} misses {missed(plan)}")


if __name__ == "__main__":
    main()
