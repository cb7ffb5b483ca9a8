"""A column of the Rules sheet of a result with what holds in it; the input is read without it."""

from collections.abc import Sequence
from copy import copy

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.table import TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.inputs import Inputs
from planner.domain.outcome.rule_in_force import RuleInForce
from planner.domain.roster.rules import EVERYONE
from planner.reports.parts.rules_in_force import say_setting
from planner.workbook.excel.grid import fold_name
from planner.workbook.excel.table_rows import headers
from planner.workbook.sheets.rules import RULES_SHEET

HEADER = "(In force, and who decides)"
"""In brackets, so that it is read as a note."""

_WIDTH = 60

_LETTER = 0.85
"""Width of a letter of running text, in those of a digit."""


def write_rules_column(book: Workbook, inputs: Inputs, rules: Sequence[RuleInForce]) -> None:
    """Write beside each row of the Rules sheet what is in force of its rule, for whom, and who decided it."""
    sheet = _sheet(book)
    columns = headers(sheet) if sheet else {}
    if sheet is None or "rule" not in columns:
        return
    column = columns.get(fold_name(HEADER)) or _add_column(sheet, max(columns.values()))
    for number in range(2, sheet.max_row + 1):
        name = sheet.cell(number, columns["rule"]).value
        if name is not None:
            applies = sheet.cell(number, columns["applies to"]).value if "applies to" in columns else None
            cell = sheet.cell(number, column)
            cell.value = _in_force(inputs, rules, fold_name(str(name)), str(applies or EVERYONE))
            _look_like(sheet, number, column)


def clear_rules_column(book: Workbook) -> None:
    """Empty the column where a workbook has it: what held in one plan need not hold in the next."""
    sheet = _sheet(book)
    if sheet is not None and (column := headers(sheet).get(fold_name(HEADER))):
        for number in range(2, sheet.max_row + 1):
            sheet.cell(number, column).value = None


def _sheet(book: Workbook) -> Worksheet | None:
    return next((sheet for sheet in book.worksheets if fold_name(sheet.title) == fold_name(RULES_SHEET.title)), None)


def _in_force(inputs: Inputs, rules: Sequence[RuleInForce], name: str, applies: str) -> str:
    """Write what holds of a rule for the people of a row."""
    members = {
        person.name
        for person in inputs.people
        if applies in (EVERYONE, person.name, person.team, person.grade, person.rule_set)
    }
    found = [rule for rule in rules if fold_name(rule.rule) == name and (members & set(rule.people) or not rule.people)]
    return "; ".join(_say(rule) for rule in found) or "off"


def _say(rule: RuleInForce) -> str:
    whom = "" if rule.whom == EVERYONE else f" for {rule.whom}"
    looser = f"; {rule.looser}" if rule.looser else ""
    return f"{say_setting(rule)}{whom}: {rule.origin}{looser}"


def _add_column(sheet: Worksheet, last: int) -> int:
    """Add the header after the last one, inside the sheet's table where that ends there."""
    letter = get_column_letter(last + 1)
    sheet.cell(1, last + 1).value = HEADER
    _look_like(sheet, 1, last + 1)
    sheet.column_dimensions[letter].width = _WIDTH
    left = sheet.column_dimensions[get_column_letter(last)]  # its texts no longer run on into an empty column
    left.width = max(
        left.width, *(_LETTER * len(str(row[0] or "")) for row in sheet.iter_rows(2, None, last, last, True))
    )
    for table in sheet.tables.values():
        first, end = table.ref.split(":")
        if end.rstrip("0123456789") == get_column_letter(last):
            table.ref = f"{first}:{letter}{end.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"
            table.tableColumns.append(TableColumn(id=len(table.tableColumns) + 1, name=HEADER))
            if table.autoFilter is not None:
                table.autoFilter.ref = table.ref
    return last + 1


def _look_like(sheet: Worksheet, row: int, column: int) -> None:
    """Give a cell the look of the one to its left."""
    cell, left = sheet.cell(row, column), sheet.cell(row, column - 1)
    for look in ("font", "alignment", "border", "fill"):
        setattr(cell, look, copy(getattr(left, look)))
