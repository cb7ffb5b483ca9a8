"""The back-test over all months: 911 calls of a county read as tickets of a desk that never closes.

    python -m tests.benchmarks.backtest [MONTHS [FIRST DAY OF THE PLAN [turns | SECONDS]]]

The calls (Montgomery County, Pennsylvania, December 2015 to August 2016, ODbL) have a time and a nature. Here a nature
is a ticket group; it has a skill and a priority by how urgent it sounds, and a priority has handling minutes. What the
desk looks like was fixed before the first run. The tool goes the user's way: a workbook and an export in a folder, read
as `rotacast backtest` reads them. Printed: per month what `rotacast backtest` prints, then all months together.

SECONDS are what the solver is given for each month's plan, and again for its rota of the fewest hours. With `turns`
nothing is solved: everybody walks through the same turn of duties. That asks of the forecast and the simulation alone
whether a promise is kept; hours are then no merit of anybody.
"""

import csv
import gzip
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console

from forecasting.forecast import forecast_demand
from planner.assessment.provenance import provenance
from planner.console.leadership.backtest import show_month
from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest
from planner.domain.outcome.plan import Plan, Solved
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Assignment, Rota
from planner.studies.backtest import back_test
from planner.studies.month_replay import MonthReplay, Replayer
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.template.template import write_template
from tests.promises import simulated

CALLS = Path(__file__).resolve().parents[3] / "shared/bench/forecast/data/montco911.csv.gz"

PLAN, SECONDS = "2016-08-22", "20"
"""The plan is of the weeks after the last calls; the months tested lie before it."""

URGENT = (
    ("P1", "ARREST", "BUILDING FIRE", "UNCONSCIOUS", "UNRESPONSIVE", "CHOKING", "STROKE", "RESCUE", "SHOOT", "STAB"),
    ("P2", "CARDIAC", "RESPIRATORY", "SEIZURE", "OVERDOSE", "HEMORRHAG", "DIABETIC", "ALLERGIC", "GAS-", "CARBON"),
    ("P4", "DISABLED", "OBSTRUCTION", "HAZARDOUS ROAD", "DEBRIS", "LEAKING", "POLICE", "ALERT ALARM", "LANDING"),
)
"""Priorities by words of a nature, the first that fits; the rest is P3."""

INJURIES = ("VEHICLE", "FALL", "INJURY", "FRACTURE", "ASSAULT", "LACERATION", "BURN", "BITE", "BACK PAIN")

MINUTES = {"P1": 25, "P2": 15, "P3": 9, "P4": 6}

TEAM = (("Medical", "Injury"), ("Injury", "Traffic"), ("Traffic", "Fire"), ("Fire", "Medical"))
"""The first skill at full speed, the second at 0.8; people are dealt round."""

HEADS = 24

TURN = ("D", "L", "N", "-", "M", "-")
"""Six days of a turn; of six people who share their skills one is there for each duty."""


def priority(nature: str) -> str:
    """Return how urgent a nature sounds."""
    return next((name for name, *words in URGENT if any(word in nature for word in words)), "P3")


def skill(nature: str) -> str:
    """Return who deals with a nature: by service, and injuries apart from illness."""
    service = nature.split(":")[0]
    if service != "EMS":
        return service
    return "Injury" if any(word in nature for word in INJURIES) else "Medical"


Calls = list[dict[str, str]]


def write_desk(folder: Path, plan: date, change: Callable[[Calls], Calls] = list) -> Path:
    """Write the export and the workbook that names it into a folder, and return the workbook.

    `change` is what becomes of the calls before: some are lost, or change their nature.
    """
    with gzip.open(CALLS, "rt", newline="") as source, (folder / "calls.csv").open("w", newline="") as export:
        calls = change(list(csv.DictReader(source)))
        rows = csv.writer(export)
        rows.writerow(("number", "opened_at", "priority", "assignment_group"))
        rows.writerows(
            (f"C{number}", call["opened_at"].replace("T", " "), priority(call["skill"]), call["skill"])
            for number, call in enumerate(calls)
        )
    write_template(folder / "desk.xlsx", dict(_sheets(sorted({call["skill"] for call in calls}), plan)))
    return folder / "desk.xlsx"


def _sheets(natures: list[str], plan: date) -> Iterator[tuple[str, list[dict[str, object]]]]:
    settings = {
        "Plan name": "County calls",
        "First day": plan,
        "Last day": date.fromordinal(plan.toordinal() + 27),
        "Time zone": "America/New_York",
        "Country": "US",
        "Region": "PA",
        "Ticket files": "calls.csv",
    }
    yield "Plan", [{"Setting": name, "Value": value} for name, value in settings.items()]
    yield "People", [{"Name": f"Agent {n + 1:02d}", "Contract hours": 40, "On call": "none"} for n in range(HEADS)]
    yield "Skills", [_skills(n) for n in range(HEADS)]
    shifts = (("D", "07:00", "15:30", "day"), ("M", "10:00", "18:30", "day"), ("L", "14:00", "22:30", "late"))
    headers = ("Code", "Start", "End", "Kind", "Break minutes", "Days")
    yield (
        "Shifts",
        [
            dict(zip(headers, (*row, 30, "every day"), strict=True))
            for row in (*shifts, ("N", "22:00", "07:00", "night"))
        ],
    )
    service = (("P1", "30 min", 0.95, "24x7"), ("P2", "60 min", 0.95, "24x7"))
    later = (("P3", "8 h", 0.9, "Day"), ("P4", "16 h", 0.9, "Day"))
    targets = ("Priority", "Response target", "Attainment", "Clock")
    yield (
        "Service",
        [dict(zip(targets, row, strict=True)) | {"Out of hours": "on shift"} for row in (*service, *later)],
    )
    yield (
        "Handling",
        [
            {"Priority": name, "Skill": held, "Minutes": minutes, "Spread": 1}
            for name, minutes in MINUTES.items()
            for held, _ in TEAM
        ],
    )
    yield "Hours", [{"Clock": "Day", "Day": "every day", "Opens": "07:00", "Closes": "22:00"}]
    yield "Queues", [{"Ticket group": nature, "Skill": skill(nature)} for nature in natures]


def _skills(number: int) -> dict[str, object]:
    first, second = TEAM[number % len(TEAM)]
    return {"Name": f"Agent {number + 1:02d}", **{held: None for held, _ in TEAM}, first: 1, second: 0.8}


def show_hours(replays: Sequence[MonthReplay]) -> None:
    """Print the hours of each way to staff the same service over all months."""
    ways = [replay.staffings for replay in replays]
    least = sum(staffings[1].hours for staffings in ways)
    for place, way in enumerate(ways[0]):
        hours = sum(staffings[place].hours for staffings in ways)
        print(f"{way.name}: {hours:,.0f} h" + (f"; the second line has {1 - least / hours:.0%} less" if hours else ""))


def show_priorities(tested: BackTest) -> None:
    """Print how far promises were off and how many ranges held, by priority and in all."""
    for name, own in (*tested.of_priorities(), ("all", tested)):
        print(
            f"{name}: off by {own.mean_gap * 100:.1f} points (without bursts {own.mean_gap_without_bursts * 100:.1f}), "
            f"within the range {own.covered:.0%} (without bursts {own.covered_without_bursts:.0%}) of {len(own.rows)}"
        )


def turn_rota(inputs: Inputs) -> Rota:
    """Return a rota in which everybody walks through the same turn of duties, each a day behind the next."""
    walked = (
        Assignment(person.name, day, TURN[(offset + number // len(TEAM)) % len(TURN)])
        for number, person in enumerate(inputs.people)
        for offset, day in enumerate(inputs.horizon.days)
    )
    return Rota.of(assignment for assignment in walked if assignment.duty != "-")


def by_turns(inputs: Inputs, progress: Progress) -> Plan:
    """Return a plan with that rota."""
    rota = turn_rota(inputs)
    forecast = forecast_demand(inputs, progress)
    promise = simulated(inputs, forecast, rota)
    solved = Solved(rota, "feasible", 0, 0, 0)
    return Plan(inputs, forecast, Requirement(), solved, promise, (), provenance(inputs, {}))


def its_rota(made: Plan, progress: Progress) -> Rota:
    """Return the rota of a plan."""
    progress.tell(Step("rota"))
    return made.rota


def replayer(way: str) -> Replayer:
    """Return what plans the months: turns, or the whole pipeline with some seconds."""
    if way == "turns":
        return Replayer(by_turns, its_rota)
    return Replayer.solving(float(way), deterministic=False)


def main(months: int | None = None, plan: str = PLAN, way: str = SECONDS) -> None:
    """Back-test the desk."""
    began, replays = time.monotonic(), list[MonthReplay]()
    progress = Progress(lambda step: print(f"{time.monotonic() - began:.0f} s: {step.message}", flush=True))

    def done(replay: MonthReplay, _tested: BackTest) -> None:
        show_month(replay)
        replays.append(replay)

    with tempfile.TemporaryDirectory() as folder:
        inputs = read_workbook(write_desk(Path(folder), date.fromisoformat(plan)))
        tested = back_test(inputs, months, replayer(way), progress=progress, done=done)
    Console().rule()
    show_priorities(tested)
    show_hours([replay for replay in replays if replay.staffings])
    print(f"{time.monotonic() - began:.0f} s in all")


if __name__ == "__main__":
    if not CALLS.is_file():
        sys.exit(f"{CALLS.name} is missing: it lies in the folder shared beside the checkout, not in it.")
    arguments = sys.argv[1:]
    main(int(arguments[0]) if arguments else None, *arguments[1:])
