"""One input sheet as a page of the workbook: a table under its header, with help, formats, checks and drop-downs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.cells.kind import Kind
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.print_scale import A3, area_size
from planner.workbook.excel.style import BODY, HEADER, INK, dxf_fill
from planner.workbook.sheets.sheet import LAST_ROW, Column, Sheet
from planner.workbook.sheets.skills import SKILLS
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.drop_downs import validation

_BLANK_SKILLS = ("Skill 1", "Skill 2", "Skill 3")

_OPTIONAL = replace(HEADER, ink=INK, fill="band")


def write_input(page: Worksheet, sheet: Sheet[Any], rows: SheetRows) -> None:
    """Write an input sheet with its rows."""
    pen = CellWriter(page)
    columns = _columns(sheet, rows)
    for at, (header, column) in enumerate(columns.items(), 1):
        must = sheet.more is not column and _must_fill(sheet, column)
        _write_header(pen, at, header, column, must)
        for number, row in enumerate(rows, 2):
            write_typed(pen, number, at, column.kind, row.get(header))
        span = f"{get_column_letter(at)}2:{get_column_letter(at)}{LAST_ROW}"
        page.add_data_validation(validation(column, span))
        if must and column.blank is None:
            _mark_empty(page, span, len(columns))
    page.freeze_panes = "B2" if len(columns) > 5 or sheet is SKILLS else "A2"
    _as_table(page, sheet, len(columns), max(2, len(rows) + 1))
    print_on_wide_pages(page)


def write_typed(pen: CellWriter, row: int, column: int, kind: Kind, typed: Any) -> None:
    """Write what a planner would type as what Excel makes of it."""
    pen.put(row, column, None if typed is None else kind.cell(typed), BODY)
    pen.sheet.cell(row, column).number_format = kind.number_format


_WIDE = 1200
"""Points of a sheet that prints on A4 landscape with letters of 6 points."""


def print_on_wide_pages(page: Worksheet) -> None:
    """Print a sheet landscape, one page wide, its header on every page; on A3 where letters would be small on A4."""
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"
    page.page_setup.fitToWidth = 1
    width, _ = area_size(page, page.dimensions)
    if width > _WIDE:
        page.page_setup.paperSize = A3


def _columns(sheet: Sheet[Any], rows: SheetRows) -> Mapping[str, Column]:
    """Return the columns by header; further columns have the headers that the rows use."""
    fixed = {column.header: column for column in sheet.row.columns().values()}
    if sheet.more is None:
        return fixed
    further = [header for row in rows for header in row if header not in fixed] or _BLANK_SKILLS
    return fixed | dict.fromkeys(further, sheet.more)


def _must_fill(sheet: Sheet[Any], column: Column) -> bool:
    return any(known is column and sheet.row.must_fill(name) for name, known in sheet.row.columns().items())


def _write_header(pen: CellWriter, at: int, header: str, column: Column, must: bool) -> None:
    pen.put(1, at, header, HEADER if must else _OPTIONAL)
    words = [("Must be filled. " if must else "") + column.help, f"Accepted: {column.kind.accepted}."]
    words += [] if column.example is None else [f"Example: {column.example}"]
    note = Comment("\n".join(words), "Rotacast")
    note.width, note.height = 330, 30 + 18 * sum(1 + len(line) // 46 for line in words)
    pen.sheet.cell(1, at).comment = note
    letter = get_column_letter(at)
    pen.sheet.column_dimensions[letter].width = max(column.kind.width, len(header) + 4)
    pen.sheet.column_dimensions[letter].number_format = column.kind.number_format
    pen.sheet.row_dimensions[1].height = 30


def _mark_empty(page: Worksheet, span: str, columns: int) -> None:
    """Colour a cell that must be filled as long as it is empty and its row is not."""
    first = span.split(":")[0]
    formula = f"AND(COUNTA($A2:${get_column_letter(columns)}2)>0,ISBLANK({first}))"
    look = DifferentialStyle(fill=dxf_fill("bad"))
    page.conditional_formatting.add(span, Rule("expression", dxf=look, formula=[formula]))


def _as_table(page: Worksheet, sheet: Sheet[Any], columns: int, last: int) -> None:
    name = "tbl" + "".join(letter for letter in sheet.title if letter.isalnum())
    table = Table(displayName=name, ref=f"A1:{get_column_letter(columns)}{last}")
    table.tableStyleInfo = TableStyleInfo("TableStyleLight1", showRowStripes=True)
    page.add_table(table)
