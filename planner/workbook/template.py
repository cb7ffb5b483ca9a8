"""Writing input workbooks: blank for a planner to fill, or filled; everything in them comes from the catalogue of sheets."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.rules import EVERYONE
from planner.workbook.drop_downs import LISTS, validation, write_lists
from planner.workbook.guide import write_guide
from planner.workbook.sheet import Column, Sheet
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.plan import PLAN, label, meanings, setting_kinds, usual_values
from planner.workbook.sheets.rules import RULES_SHEET, default_rows
from planner.workbook.sheets.skills import SKILLS
from planner.workbook.style import BODY, HEADER, dxf_fill

Rows = Mapping[str, Sequence[Mapping[str, object]]]
"""By sheet title the rows as a planner would type them: header to value."""

LAST_ROW = 2000
"""Down to here empty rows have drop-downs and formats."""

_BLANK_SKILLS = ("Skill 1", "Skill 2", "Skill 3")


def write_template(path: Path, rows: Rows) -> None:
    """Write an input workbook with these rows; settings and rules that no row names stand there as they usually are."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Rotacast"
    book.properties.title = "Rotacast input workbook"
    write_guide(book.create_sheet("Guide"))
    for sheet in SHEETS:
        _write_sheet(book.create_sheet(sheet.title), sheet, _filled(sheet, rows.get(sheet.title, ())))
    _write_settings(book[PLAN.title])
    write_lists(book.create_sheet(LISTS))
    book.active = 1
    book.save(path)


def _filled(sheet: Sheet[Any], given: Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
    if sheet is PLAN:
        return _settings(given)
    if sheet is RULES_SHEET:
        return _rules(given)
    return given


def _settings(given: Sequence[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Return a row for every setting, with its usual value where none is given."""
    values = {str(row["Setting"]): row.get("Value") for row in given}
    usual = usual_values()
    return [
        {"Setting": label(name), "Value": values.get(label(name), _typed(usual.get(name))), "What it means": meanings()[name]}
        for name in setting_kinds()
    ]


def _typed(value: object) -> object:
    if isinstance(value, tuple):
        return "; ".join(value) or None
    return None if value == "" else value


def _rules(given: Sequence[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Return a row for every rule for everyone, the given ones over the usual, and the given ones for some under them."""
    usual = {str(row["Rule"]): row for row in default_rows()}
    full = [{**usual.get(str(row["Rule"]), {}), **row} for row in given]
    everyone = {str(row["Rule"]): row for row in full if row.get("Applies to", EVERYONE) == EVERYONE}
    return [everyone.get(name, row) for name, row in usual.items()] + [
        row for row in full if row.get("Applies to", EVERYONE) != EVERYONE
    ]


def _columns(sheet: Sheet[Any], rows: Sequence[Mapping[str, object]]) -> list[tuple[str, Column, bool]]:
    """Return header, column and whether it must be filled, further columns by the headers of the rows."""
    fixed = [(column.header, column, sheet.row.must_fill(name)) for name, column in sheet.row.columns().items()]
    if sheet.more is None:
        return fixed
    further = dict.fromkeys(header for row in rows for header in row if header not in sheet.headers)
    return fixed + [(header, sheet.more, False) for header in further or _BLANK_SKILLS]


def _write_sheet(page: Worksheet, sheet: Sheet[Any], rows: Sequence[Mapping[str, object]]) -> None:
    columns = _columns(sheet, rows)
    for at, (header, column, must) in enumerate(columns, 1):
        _write_header(page, at, header, column, must)
        for number, row in enumerate(rows, 2):
            _write_cell(page, number, at, column, row.get(header))
        span = f"{get_column_letter(at)}2:{get_column_letter(at)}{LAST_ROW}"
        page.add_data_validation(validation(column, span))
        if must:
            _mark_empty(page, span, len(columns))
    page.freeze_panes = "B2" if len(columns) > 5 or sheet is SKILLS else "A2"
    _as_table(page, sheet, len(columns), max(2, len(rows) + 1))
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"


def _write_header(page: Worksheet, at: int, header: str, column: Column, must: bool) -> None:
    cell = page.cell(1, at, header)
    HEADER.on(cell)
    filled = "Must be filled. " if must else ""
    example = "" if column.example is None else f"\nExample: {column.example}"
    note = Comment(f"{filled}{column.help}\nAccepted: {column.kind.accepted}.{example}", "Rotacast")
    note.width, note.height = 320, 40 + 18 * (len(note.text) // 48 + note.text.count("\n"))
    cell.comment = note
    letter = get_column_letter(at)
    page.column_dimensions[letter].width = max(column.kind.width, len(header) + 4)
    page.column_dimensions[letter].number_format = column.kind.number_format
    page.row_dimensions[1].height = 30


def _write_cell(page: Worksheet, number: int, at: int, column: Column, value: object) -> None:
    cell = page.cell(number, at)
    BODY.on(cell)
    cell.number_format = column.kind.number_format
    if value is not None:
        cell.value = column.kind.cell(value)
        cell.number_format = column.kind.number_format


def _mark_empty(page: Worksheet, span: str, columns: int) -> None:
    """Fill a cell that must be filled while it is empty and its row is not."""
    last = get_column_letter(columns)
    formula = f"AND(COUNTA($A2:${last}2)>0,ISBLANK({span.split(':')[0]}))"
    page.conditional_formatting.add(span, FormulaRule([formula], fill=dxf_fill("bad")))


def _as_table(page: Worksheet, sheet: Sheet[Any], columns: int, last: int) -> None:
    name = "tbl" + "".join(letter for letter in sheet.title if letter.isalnum())
    table = Table(displayName=name, ref=f"A1:{get_column_letter(columns)}{last}")
    table.tableStyleInfo = TableStyleInfo("TableStyleLight1", showRowStripes=True)
    page.add_table(table)


def _write_settings(page: Worksheet) -> None:
    """Give every value on the Plan sheet the format and the check of its own setting."""
    page.data_validations.dataValidation = []
    for number, (name, kind) in enumerate(setting_kinds().items(), 2):
        cell = page.cell(number, 2)
        cell.number_format = kind.number_format
        cell.alignment = cell.alignment.copy(horizontal="left")
        page.cell(number, 3).alignment = page.cell(number, 3).alignment.copy(wrap_text=True)
        page.add_data_validation(validation(Column(label(name), kind, meanings()[name]), f"B{number}"))
