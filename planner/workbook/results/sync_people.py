"""Starters and leavers of a repair in the input sheets of the result, so that it can be read and repaired again."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.inputs import Inputs
from planner.domain.roster.flexible_shift import row_names
from planner.domain.roster.people import Person
from planner.workbook.excel.grid import fold_name
from planner.workbook.sheets.people import CHOOSE, NO_TIER, PEOPLE
from planner.workbook.sheets.skills import SKILLS

NAME, LAST_DAY = "name", "last day"


def sync_people(book: Workbook, inputs: Inputs) -> None:
    """Add people who are not on the People and Skills sheets of a workbook, and write the last days of leavers."""
    sheets = {fold_name(sheet.title): sheet for sheet in book.worksheets}
    people, skills = (sheets.get(fold_name(sheet.title)) for sheet in (PEOPLE, SKILLS))
    if people is None or skills is None:
        return
    rows, columns = _rows(people), _columns(people)
    for person in inputs.people:
        if person.name not in rows:
            _append(people, _cells(inputs, person))
            _append(skills, {NAME: person.name, **{fold_name(skill): speed for skill, speed in person.skills.items()}})
        elif person.last_day and LAST_DAY in columns:
            cell = people.cell(rows[person.name], columns[LAST_DAY])
            if cell.data_type != "f" and (cell.value is None or str(cell.value)[:10] != str(person.last_day)):
                cell.value = person.last_day
                cell.number_format = "yyyy-mm-dd"


def _cells(inputs: Inputs, person: Person) -> Mapping[str, str | float | date | None]:
    on_call = "" if person.on_call is None else _listed(person.on_call) or NO_TIER
    return {
        NAME: person.name,
        "id": person.id,
        "team": person.team,
        "grade": person.grade,
        "time zone": person.zone,
        "contract hours": person.contract_minutes / 60,
        "first day": person.first_day,
        LAST_DAY: person.last_day,
        "rule set": person.rule_set,
        "shifts": _listed(row_names(inputs.shifts, person.shifts)),
        "on call": on_call,
        "at most": _listed(f"{what} {times}" for what, times in person.most.items()),
        "together with": _listed(person.together),
        "apart from": _listed(person.apart),
        "cost per hour": person.cost_per_hour or None,
        "site": person.site,
        "pattern": person.pattern,
        "pattern from": person.pattern_from,
        "offset": (CHOOSE if person.offset is None else person.offset) if person.pattern else None,
        "crew": person.crew,
        "hours a year": None if person.minutes_a_year is None else person.minutes_a_year / 60,
    }


def _listed(names: Iterable[str]) -> str:
    return "; ".join(sorted(names))


def _columns(sheet: Worksheet) -> dict[str, int]:
    return {
        fold_name(str(cell.value)).removesuffix("*").strip(): cell.column
        for cell in sheet[_header_row(sheet)]
        if cell.value is not None
    }


def _header_row(sheet: Worksheet) -> int:
    rows = enumerate(sheet.iter_rows(values_only=True), 1)
    return next((number for number, row in rows if any(value is not None for value in row)), 1)


def _rows(sheet: Worksheet) -> dict[str, int]:
    column = _columns(sheet)[NAME]
    found = {
        " ".join(str(sheet.cell(row, column).value or "").split()): row
        for row in range(_header_row(sheet) + 1, sheet.max_row + 1)
    }
    return {name: row for name, row in found.items() if name}


def _append(sheet: Worksheet, cells: Mapping[str, str | float | date | None]) -> None:
    """Write a row under the last one that has a name, in its look, inside the sheet's table."""
    last = max(_rows(sheet).values(), default=_header_row(sheet))
    for header, column in _columns(sheet).items():
        cell, above = sheet.cell(last + 1, column), sheet.cell(last, column)
        cell.value = cells.get(header) or None
        if last > _header_row(sheet):
            cell.number_format = above.number_format
            for look in ("font", "alignment", "border", "fill"):
                setattr(cell, look, copy(getattr(above, look)))
    for table in sheet.tables.values():
        first, end = table.ref.split(":")
        letters, row = end.rstrip("0123456789"), int("".join(filter(str.isdigit, end)))
        if row == last:
            table.ref = f"{first}:{letters}{last + 1}"
            if table.autoFilter is not None:
                table.autoFilter.ref = table.ref
