"""Small workbooks for tests: a whole one that is right, and the same with some cells changed."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.workbook.excel.grid import Grid
from planner.workbook.input.parse import SheetReader
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.sheets.sheet import Sheet
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template

ROWS: Mapping[str, SheetRows] = {
    "Plan": [
        {"Setting": "First day", "Value": date(2026, 6, 1)},
        {"Setting": "Last day", "Value": date(2026, 6, 14)},
        {"Setting": "Time zone", "Value": "Europe/London"},
        {"Setting": "Country", "Value": "GB"},
    ],
    "People": [
        {"Name": "Ann", "Contract hours": 40, "Team": "North", "Grade": "Senior"},
        {"Name": "Bob", "Contract hours": 37.5, "Shifts": "E; L", "On call": "Primary"},
        {"Name": "Cem", "Contract hours": 20, "First day": date(2026, 6, 2), "Last day": date(2026, 6, 9)},
    ],
    "Skills": [{"Name": "Ann", "desk": 1, "net": 0.5}, {"Name": "Bob", "desk": 0.8}, {"Name": "Cem", "net": 1}],
    "Shifts": [
        {"Code": "E", "Name": "Early", "Start": "07:00", "End": "15:00", "Break minutes": 30},
        {"Code": "L", "Name": "Late", "Start": "14:00", "End": "22:00", "Kind": "late"},
        {"Code": "N", "Name": "Night", "Start": "22:00", "End": "07:00", "Kind": "night"},
    ],
    "Service": [
        {"Priority": "P1", "Response target": "30 min", "Attainment": 0.95, "Clock": "24x7"},
        {"Priority": "P3", "Response target": "8 h", "Attainment": 0.9, "Clock": "Office"},
    ],
    "Handling": [{"Priority": "P1", "Skill": "desk", "Minutes": 30}],
    "Hours": [{"Clock": "Office", "Day": "Mon-Fri", "Opens": "08:00", "Closes": "18:00"}],
    "Calendar": [{"Date": date(2026, 6, 5), "Name": "Move", "Kind": "event", "Volume change": 0.3}],
    "Leave": [
        {"Name": "Ann", "First day": date(2026, 6, 3), "Last day": date(2026, 6, 5)},
        {"Name": "Bob", "First day": date(2026, 6, 8), "Last day": date(2026, 6, 8), "Hours a day": 4},
    ],
    "Wishes": [{"Name": "Bob", "First day": date(2026, 6, 10), "Wish": "not N", "Strength": "strong"}],
    "Cover": [{"From": "22:00", "To": "06:00", "Skill": "desk", "Least": 1, "Mode": "must"}],
    "On-call": [{"Tier": "Primary", "Code": "P", "Skills": "desk", "Respond within": "30 min"}],
    "Fixed": [{"Name": "Ann", "Date": date(2026, 6, 1), "Duty": "E"}],
    "Previous": [{"Name": "Cem", "Date": date(2026, 5, 31), "Duty": "N"}],
    "Ledger": [{"Name": "Ann", "Measure": "nights", "Amount": 4}],
    "Queues": [{"Ticket group": "Desk EMEA", "Skill": "desk"}, {"Ticket group": "Facilities"}],
    "Scenarios": [{"Scenario": "More", "Change": "volume", "Amount": 0.15}],
}
"""A workbook with something on every sheet."""


def write(path: Path, cells: Mapping[str, Any] | None = None, **rows: SheetRows) -> Path:
    """Write the workbook, with whole sheets or single cells ("People!B2") replaced."""
    write_template(path, {**ROWS, **rows})
    book = openpyxl.load_workbook(path)
    for place, value in (cells or {}).items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    book.save(path)
    return path


def faults(path: Path) -> list[str]:
    """Return the faults of a workbook, written out; none when it can be read."""
    try:
        read_inputs(path)
    except InputFaults as refusal:
        return [str(fault) for fault in refusal.faults]
    return []


def read(path: Path, **rows: SheetRows) -> Inputs:
    """Return the inputs of the workbook with some sheets replaced."""
    return read_inputs(write(path / "team.xlsx", None, **rows))


def reader(sheet: Sheet[Any], *rows: Mapping[str, object]) -> SheetReader[Any]:
    """Return the reading of a sheet that has these rows, without any file."""
    headers = tuple(dict.fromkeys(header for row in rows for header in row))
    cells = tuple((number, tuple(row.get(header) for header in headers)) for number, row in enumerate(rows, 2))
    return SheetReader(sheet, Grid(sheet.title, headers, cells))


def row(sheet: Sheet[Any], **cells: object) -> Any:
    """Return the one row of a sheet with these cells, its headers written with _ for a space."""
    read = reader(sheet, {header.replace("_", " "): value for header, value in cells.items()})
    assert not read.faults
    return read.rows[0].row


def objections(sheet: Sheet[Any], *rows: Mapping[str, object]) -> list[str]:
    """Return the faults of a sheet that has these rows."""
    return [str(fault) for fault in reader(sheet, *rows).faults]
