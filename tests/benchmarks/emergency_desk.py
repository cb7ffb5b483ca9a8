"""An emergency department read as a desk: four years of arrivals by the hour, one class, one skill.

The arrivals (a British emergency department, April 2014 to February 2018) lie in the shared forecast benchmark; its
README names their source. Only their hour is known, so the minute is drawn. What the desk looks like was fixed before
the first run.
"""

import csv
import gzip
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from planner.workbook.template.template import write_template

ARRIVALS = Path(__file__).resolve().parents[3] / "shared/bench/forecast/data/ukae.csv.gz"

HEADS = 30


def write_emergency_desk(folder: Path, plan: date) -> Path:
    """Write the export and the workbook that names it into a folder, and return the workbook."""
    with gzip.open(ARRIVALS, "rt", newline="") as source, (folder / "arrivals.csv").open("w", newline="") as export:
        rows = csv.writer(export)
        rows.writerow(("number", "opened_at", "priority", "assignment_group"))
        number, dice = 0, Random(2014)
        for hour in csv.DictReader(source):
            start, count = datetime.fromisoformat(hour["opened_at"]), int(hour["n"])
            for minute in sorted(dice.randrange(60) for _ in range(count)):
                number += 1
                rows.writerow((f"A{number}", start + timedelta(minutes=minute), "P2", "A&E"))
    write_template(folder / "emergency.xlsx", dict(_sheets(plan)))
    return folder / "emergency.xlsx"


def _sheets(plan: date) -> Iterator[tuple[str, list[dict[str, object]]]]:
    settings = {
        "Plan name": "Emergency department",
        "First day": plan,
        "Last day": plan + timedelta(days=27),
        "Time zone": "Europe/London",
        "Country": "GB",
        "Ticket files": "arrivals.csv",
    }
    yield "Plan", [{"Setting": name, "Value": value} for name, value in settings.items()]
    names = [f"Nurse {number + 1:02d}" for number in range(HEADS)]
    yield "People", [{"Name": name, "Contract hours": 40, "On call": "none"} for name in names]
    yield "Skills", [{"Name": name, "Triage": 1} for name in names]
    shifts = (("D", "07:00", "15:30", "day"), ("M", "10:00", "18:30", "day"), ("L", "14:00", "22:30", "late"))
    headers = ("Code", "Start", "End", "Kind", "Break minutes", "Days")
    every = (*shifts, ("N", "22:00", "07:00", "night"))
    yield "Shifts", [dict(zip(headers, (*row, 30, "every day"), strict=True)) for row in every]
    target = {"Priority": "P2", "Response target": "60 min", "Attainment": 0.9, "Clock": "24x7"}
    yield "Service", [{**target, "Out of hours": "on shift"}]
    yield "Handling", [{"Priority": "P2", "Skill": "Triage", "Minutes": 20, "Spread": 1}]
    yield "Queues", [{"Ticket group": "A&E", "Skill": "Triage"}]
