"""A desk of four people and one week, with its ticket export: small enough to plan in a second."""

import csv
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template

FIRST_DAY, LAST_DAY = date(2026, 6, 1), date(2026, 6, 7)
"""A week from Monday to Sunday."""
HISTORY_FROM = datetime(2026, 3, 2)
TICKETS = "tickets.csv"

_WEEK = [FIRST_DAY - timedelta(days=back) for back in range(7, 0, -1)]

ROWS: Mapping[str, SheetRows] = {
    "Plan": [
        {"Setting": "Plan name", "Value": "Small desk"},
        {"Setting": "First day", "Value": FIRST_DAY},
        {"Setting": "Last day", "Value": LAST_DAY},
        {"Setting": "Time zone", "Value": "Europe/London"},
        {"Setting": "Country", "Value": "GB"},
        {"Setting": "Ticket files", "Value": TICKETS},
        {"Setting": "Solver seconds", "Value": 1},
    ],
    "People": [
        {"Name": "Ann Archer", "Contract hours": 40, "On call": "Primary"},
        {"Name": "Bob Baker", "Contract hours": 40, "On call": "Primary"},
        {"Name": "Cem Demir", "Contract hours": 40, "On call": "Primary"},
        {"Name": "Dora Egan", "Contract hours": 24},
    ],
    "Skills": [
        {"Name": "Ann Archer", "Desk": 1, "Network": 1},
        {"Name": "Bob Baker", "Desk": 1, "Network": 0.8},
        {"Name": "Cem Demir", "Desk": 0.9, "Network": 1},
        {"Name": "Dora Egan", "Desk": 1},
    ],
    "Shifts": [
        {"Code": "E", "Name": "Early", "Start": "07:00", "End": "15:30", "Break minutes": 30, "Days": "Mon-Fri"},
        {"Code": "L", "Name": "Late", "Start": "11:00", "End": "19:30", "Break minutes": 30, "Days": "Mon-Fri"},
    ],
    "Service": [
        {"Priority": "P1", "Response target": "1 h", "Attainment": 0.8, "Clock": "Office"},
        {"Priority": "P2", "Response target": "8 h", "Attainment": 0.8, "Clock": "Office"},
    ],
    "Handling": [
        {"Priority": "P1", "Skill": "Desk", "Minutes": 30},
        {"Priority": "P1", "Skill": "Network", "Minutes": 40},
        {"Priority": "P2", "Skill": "Desk", "Minutes": 40},
        {"Priority": "P2", "Skill": "Network", "Minutes": 50},
    ],
    "Hours": [{"Clock": "Office", "Day": "Mon-Fri", "Opens": "08:00", "Closes": "18:00"}],
    "Leave": [{"Name": "Dora Egan", "First day": date(2026, 6, 5), "Last day": date(2026, 6, 5)}],
    "Wishes": [{"Name": "Bob Baker", "First day": date(2026, 6, 3), "Wish": "E"}],
    "On-call": [{"Tier": "Primary", "Code": "P", "Skills": "Network", "Turn": "week", "Handover day": "Mon"}],
    "Previous": [{"Name": "Cem Demir", "Date": day, "Duty": "P"} for day in _WEEK],
    "Queues": [{"Ticket group": "Service desk", "Skill": "Desk"}, {"Ticket group": "Networks", "Skill": "Network"}],
    "Scenarios": [{"Scenario": "A fifth more tickets", "Change": "volume", "Amount": 0.2}],
}


def write_small_desk(folder: Path) -> Path:
    """Write the workbook and its ticket export into a folder and return the path of the workbook."""
    path = folder / "desk.xlsx"
    write_template(path, ROWS)
    _write_tickets(folder / TICKETS)
    return path


def _write_tickets(path: Path) -> None:
    """Write thirteen weeks of tickets: most on weekdays between 8 and 18, a few at any time."""
    dice = Random(20260601)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("Ticket", "Opened", "Priority", "Group", "Resolved"))
        number = 0
        for day in range((FIRST_DAY - HISTORY_FROM.date()).days):
            midnight = HISTORY_FROM + timedelta(days=day)
            for _ in range(dice.randint(6, 9) if midnight.weekday() < 5 else dice.randint(0, 2)):
                number += 1
                opened = midnight + timedelta(minutes=dice.randint(8 * 60, 18 * 60 - 1))
                resolved = opened + timedelta(minutes=dice.randint(30, 300))
                priority = "P1" if dice.random() < 0.2 else "P2"
                group = "Networks" if dice.random() < 0.3 else "Service desk"
                rows.writerow(
                    (f"T{number:05d}", f"{opened:%Y-%m-%d %H:%M}", priority, group, f"{resolved:%Y-%m-%d %H:%M}")
                )
