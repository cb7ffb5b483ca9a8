"""The Data sheet: long tables side by side, each a native table, for pivots and for reading the result back."""

from collections.abc import Iterable
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.print_setup import Stamp, print_wide
from planner.workbook.excel.style import HEADER, SMALL, TITLE, Style
from planner.workbook.stored.assessment import assessment_tables
from planner.workbook.stored.book import Values
from planner.workbook.stored.data_table import DataTable, Row
from planner.workbook.stored.facts import facts_tables
from planner.workbook.stored.forecast import forecast_tables
from planner.workbook.stored.promise import promise_tables
from planner.workbook.stored.requirement import requirement_tables

SHEET = "Data"
_HEADER_ROW = 4
_DAY = Style(form="yyyy-mm-dd")
_PLAIN = Style()


def draw_data(sheet: Worksheet, tables: Iterable[DataTable], mark: Stamp) -> CellWriter:
    """Write long tables side by side."""
    pen = CellWriter(sheet)
    pen.put(1, 1, SHEET, TITLE)
    pen.put(2, 1, "Long tables for pivots and charts of your own; check, export and repair read them back.", SMALL)
    column = 1
    for table in tables:
        _write(pen, table, column)
        column += len(table.headers) + 1
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    sheet.protection.sheet = True
    print_wide(sheet, "A1:C3", mark)  # the rest would be hundreds of pages
    return pen


def plan_tables(plan: Plan) -> tuple[DataTable, ...]:
    """Return every long table of a plan."""
    return (
        *facts_tables(plan),
        *assessment_tables(plan),
        *promise_tables(plan),
        *requirement_tables(plan),
        *forecast_tables(plan.forecast),
    )


def _write(pen: CellWriter, table: DataTable, column: int) -> None:
    pen.put(_HEADER_ROW - 1, column, table.name, SMALL)
    pen.across(_HEADER_ROW, column, table.headers, HEADER)
    for index, values in enumerate(zip(*table.rows, strict=True), column):
        days = any(isinstance(value, date) for value in values)
        pen.down(_HEADER_ROW + 1, index, values, _DAY if days else _PLAIN)
    last = _HEADER_ROW + max(1, len(table.rows))
    right = get_column_letter(column + len(table.headers) - 1)
    made = Table(displayName=table.name, ref=f"{get_column_letter(column)}{_HEADER_ROW}:{right}{last}")
    made.tableStyleInfo = TableStyleInfo("TableStyleLight1", showRowStripes=False)
    pen.sheet.add_table(made)
    pen.widths([16] * len(table.headers), column)


def read_tables(sheet: Values) -> dict[str, list[Row]]:
    """Return the rows of every table of a Data sheet by its name; a row without any value is left out."""
    names, headers = sheet[_HEADER_ROW - 2 : _HEADER_ROW] if len(sheet) >= _HEADER_ROW else ((), ())
    found = {}
    for first, name in enumerate(names):
        if name is not None:
            end = next((at for at in range(first, len(headers)) if headers[at] is None), len(headers))
            rows = (tuple(row[first:end]) for row in sheet[_HEADER_ROW:])
            found[str(name)] = [row for row in rows if any(value is not None for value in row)]
    return found
