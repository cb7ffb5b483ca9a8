"""The input workbook of the next plan: the planner's own sheets with later dates and without rows of the past."""

from datetime import date, datetime
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from planner.handover.next_month import NextMonth
from planner.workbook.excel.grid import fold_name
from planner.workbook.excel.save import open_source, save_book
from planner.workbook.excel.table_rows import Cells, headers, keep_rows, replace_rows
from planner.workbook.pages.rules_column import clear_rules_column
from planner.workbook.results.write_plan import RESULT_SHEETS
from planner.workbook.sheets.fixed import FIXED
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.ledger import LEDGER
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.plan import PLAN, label
from planner.workbook.sheets.previous import PREVIOUS
from planner.workbook.sheets.wishes import WISHES

ENDS = {LEAVE.title: ("last day", "first day"), WISHES.title: ("last day", "first day"), FIXED.title: ("date",)}
"""Sheets whose rows are about days, and the headers that say on which day a row ends, first those that count."""

STANDING = ("days", "weeks")
"""Headers that make a row of the Wishes sheet one that holds in every plan until its last day."""


def write_next(source: Path, month: NextMonth, path: Path) -> None:
    """Write the workbook of the next plan from the input sheets of a result.

    Formats, columns and sheets of the planner's own stay; rows of people who have left and of days that are past go.
    """
    book = open_source(source, without=RESULT_SHEETS)
    sheets = {fold_name(sheet.title): sheet for sheet in book.worksheets}
    _move_on(sheets[fold_name(PLAN.title)], month)
    for title, ends in ENDS.items():
        if sheet := sheets.get(fold_name(title)):
            keep_rows(sheet, lambda row, ends=ends: _reaches(row, ends, month.first_day))  # type: ignore[misc]
    for sheet in book.worksheets:
        for header in {"name", "applies to"} & headers(sheet).keys():
            keep_rows(sheet, lambda row, header=header: _text(row[header]) not in month.gone)  # type: ignore[misc]
    _part_colleagues(sheets[fold_name(PEOPLE.title)], month.gone)
    _start_patterns(sheets[fold_name(PEOPLE.title)], month)
    duties = ({"name": a.person, "date": a.day, "duty": a.duty} for a in month.previous)
    burdens = (
        {"name": line.person, "measure": line.measure, "amount": line.amount, "since": line.since}
        for line in month.ledger
    )
    for title, rows in ((PREVIOUS.title, duties), (LEDGER.title, burdens)):
        if sheet := sheets.get(fold_name(title)):
            replace_rows(sheet, rows)
    clear_rules_column(book)
    book.active = 0
    save_book(book, path, {})


def _move_on(plan: Worksheet, month: NextMonth) -> None:
    values: dict[str, date | str | None] = {
        "first_day": month.first_day,
        "last_day": month.last_day,
        "plan_name": month.plan_name,
        "previous_rota": None,
    }
    typed = {fold_name(label(name)): value for name, value in values.items()}
    for row in range(2, plan.max_row + 1):
        if (name := fold_name(_text(plan.cell(row, 1).value))) in typed:
            plan.cell(row, 2).value = typed[name]


def _part_colleagues(people: Worksheet, gone: frozenset[str]) -> None:
    """Take people who have left out of the cells of those who stay."""
    columns = headers(people)
    for header in {"together with", "apart from"} & columns.keys():
        for row in range(2, people.max_row + 1):
            cell = people.cell(row, columns[header])
            names = [_text(name) for name in _text(cell.value).split(";")]
            if gone.intersection(names):
                cell.value = "; ".join(name for name in names if name not in gone) or None


def _start_patterns(people: Worksheet, month: NextMonth) -> None:
    """Write the day and the offset of each pattern that goes on, so that the next plan does not start it anew."""
    columns = headers(people)
    if not {"name", "pattern from", "offset"} <= columns.keys():
        return
    for row in range(2, people.max_row + 1):
        start = month.patterns.get(_text(people.cell(row, columns["name"]).value))
        if start is not None:
            cell = people.cell(row, columns["pattern from"])
            cell.value, cell.number_format = start[0], "yyyy-mm-dd"
            people.cell(row, columns["offset"]).value = start[1]


def _reaches(row: Cells, ends: tuple[str, ...], first: date) -> bool:
    if not row.get("last day") and any(row.get(header) for header in STANDING):
        return True
    end = next((row[header] for header in ends if row.get(header)), None)
    return not isinstance(end, datetime) or end.date() >= first


def _text(value: object) -> str:
    return " ".join(str("" if value is None else value).split())
