"""Cover by the half hour with many kinds of shift: `python -m tests.benchmarks.half_hours --seconds 60`.

80 people of 30 h, one week, 38 kinds of shift of 4 and 8 hours, 0 to 20 heads by the half hour: the table of a public
question about CP-SAT. No person ties the days together in the least staffing, so an integer program for one day tells
the fewest hours that any rota can staff.
"""

import argparse
import csv
import os
import tempfile
import time
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.pipeline import make_plan
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template

PEOPLE, DAYS = 80, 7
FIRST = date(2026, 10, 5)
HEADS = (
    (1, 4), (2, 3), (4, 9), (5.5, 16), (7, 8), (8, 12), (9, 15), (12, 20), (15, 17), (16, 20), (18.5, 12), (20, 14),
    (21.5, 12), (24, 0),
)  # fmt: skip
"""From which hour of the day how many heads are asked for; none before the first."""

KINDS = (("S", 4, 21), ("F", 8, 17))
"""The letter of the codes, the hours of a shift, and how many start at the full hours from midnight on."""


def main() -> None:
    """Plan the week and print what it took and how near to the fewest hours it is."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.half_hours")
    parser.add_argument("--seconds", type=float, default=60, help="seconds of work on the rota")
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as folder:
        inputs = read_workbook(make_desk(Path(folder)))
        started = time.monotonic()
        plan = make_plan(inputs, seconds=seconds)
        took = time.monotonic() - started
    solved, legal = plan.solved, plan.solved.first_legal_seconds
    print(
        f"{seconds:.0f} s limit: first legal after {'no' if legal is None else f'{legal:.0f}'} s, ended after "
        f"{solved.seconds:.0f} s of work, {took:.0f} s by the clock at a load of {os.getloadavg()[0]:.1f}; "
        f"{hours_staffed(inputs, plan):,.0f} h staffed, {solved.gap:.1%} gap; the fewest that cover are "
        f"{fewest_hours(inputs):,.0f} h, {hours_asked():,.0f} h are asked, {PEOPLE * 30:,.0f} h in contracts"
    )


def make_desk(folder: Path) -> Path:
    """Write the workbook and its tickets; return the path of the workbook."""
    with (folder / "tickets.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(("Ticket ID", "Priority", "Group", "Created time", "Resolved time"))
        for number in range(1, 141):
            opened = datetime(2026, 7, 27) + timedelta(days=number // 2, hours=9 + number % 9)
            table.writerow((number, "Low", "Desk", opened, opened + timedelta(hours=2)))
    write_template(folder / "half-hours.xlsx", rows())
    return folder / "half-hours.xlsx"


def rows() -> dict[str, SheetRows]:
    """Return the sheets of the desk."""
    names = [f"Person {number:02d}" for number in range(1, PEOPLE + 1)]
    return {
        "Plan": [
            {"Setting": "First day", "Value": FIRST},
            {"Setting": "Last day", "Value": FIRST + timedelta(days=DAYS - 1)},
            {"Setting": "Time zone", "Value": "Europe/London"}, {"Setting": "Ticket files", "Value": "tickets.csv"},
            {"Setting": "Interval minutes", "Value": 30}, {"Setting": "Replications", "Value": 50},
        ],
        "People": [{"Name": name, "Contract hours": 30} for name in names],
        "Skills": [{"Name": name, "Desk": 1} for name in names],
        "Shifts": [
            {"Code": f"{letter}{start:02d}", "Start": _time(start), "End": _time(start + length), "Kind": "day"}
            for letter, length, count in KINDS
            for start in range(count)
        ],
        "Service": [{"Priority": "P4", "Response target": "2000 h", "Attainment": 0.5, "Clock": "24x7"}],
        "Handling": [{"Priority": "P4", "Skill": "Desk", "Minutes": 1}],
        "Queues": [{"Ticket group": "Desk", "Skill": "Desk"}],
        "Rules": [{"Rule": "rest between duties", "Limit": 11, "Mode": "must"}],
        "Cover": [
            {"From": _time(start), "To": _time(end), "Least": heads, "Mode": "must"}
            for (start, heads), (end, _) in pairwise(HEADS)
        ],
    }  # fmt: skip


def _time(hour: float) -> str:
    return f"{int(hour):02d}:{round(hour % 1 * 60):02d}"


def hours_asked() -> float:
    """Return the hours of the cover in the week."""
    return DAYS * sum(heads * (end - start) for (start, heads), (end, _) in pairwise(HEADS))


def hours_staffed(inputs: Inputs, plan: Plan) -> float:
    """Return the paid hours of the rota."""
    return sum(inputs.minutes_paid(a.person, a.duty, a.day) for a in plan.solved.rota.assignments) / 60


def fewest_hours(inputs: Inputs) -> float:
    """Return the fewest hours of shifts that cover each day, by an integer program that knows no people."""
    halves = 30 * np.arange(48)
    start = np.array([shift.start for shift in inputs.shifts])
    length = np.array([shift.length for shift in inputs.shifts])
    there = (start <= halves[:, None]) & (halves[:, None] < start + length)
    needed = np.zeros(len(halves))
    for line in inputs.cover:
        needed[line.start // 30 : line.end // 30] = line.least
    found = milp(
        length / 60, constraints=LinearConstraint(there, needed, np.inf), integrality=np.ones(len(length)),
        bounds=Bounds(0, np.inf),
    )  # fmt: skip
    return DAYS * float(found.fun)


if __name__ == "__main__":
    main()
