"""The Data sheet: long tables side by side, each a native table, for pivots and for reading the result back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.errors import Fault, InputFaults
from planner.domain.outcome.plan import Plan
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.print_setup import Stamp, print_wide
from planner.workbook.excel.style import HEADER, SMALL, TITLE, Style
from planner.workbook.stored.assessment import assessment_tables
from planner.workbook.stored.back_test import back_test_tables
from planner.workbook.stored.book import Values
from planner.workbook.stored.data_table import DataTable, Row
from planner.workbook.stored.facts import FACTS, MADE, facts_tables
from planner.workbook.stored.forecast import forecast_tables
from planner.workbook.stored.past import past_tables
from planner.workbook.stored.promise import promise_tables
from planner.workbook.stored.requirement import FLOORS, WINDOWS, requirement_tables
from planner.workbook.stored.table_checks import changed_tables, checks_table

SHEET = "Data"
NEEDED = (FACTS, MADE, FLOORS, WINDOWS)
"""Tables without which a rota cannot be judged."""

UNDO = (
    "the sheet as it was written: undo the change, take the copy that was kept beside the file, or delete the sheets "
    "Rota and Data and plan again from the input sheets"
)
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


def plan_tables(plan: Plan, *more: DataTable) -> tuple[DataTable, ...]:
    """Return every long table of a plan, `more` of them among those that are checked."""
    tables = (
        *facts_tables(plan),
        *assessment_tables(plan),
        *promise_tables(plan),
        *requirement_tables(plan),
        *forecast_tables(plan.forecast),
        *past_tables(plan.past),
        *back_test_tables(plan.back_test),
        *more,
    )
    return (*tables, checks_table(tables))


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
    """Return the rows of every table of a Data sheet by its name; a row without any value is left out.

    Raises
    ------
    InputFaults
        When a table of a plan is missing, or was changed since it was written.
    """
    found, places, top = _tables(sheet)
    missing = [(name, f"the table {name} is missing") for name in NEEDED if name not in found]
    changes = dict((*missing, *changed_tables(found)))
    if changes:
        raise InputFaults(tuple(_fault(top, places.get(name), change) for name, change in changes.items()))
    return found


def stored_rows(sheet: Values) -> dict[str, list[Row]]:
    """Return the rows of every table that is there, as it is, whatever was changed."""
    return _tables(sheet)[0]


def _tables(sheet: Values) -> tuple[dict[str, list[Row]], dict[str, int], int]:
    """Return the rows and the first column (from 0) of every table, and the number of the row with their names."""
    top = next((at for at, row in enumerate(sheet) if any(map(_is_name, row))), len(sheet))
    names, headers = sheet[top : top + 2] if len(sheet) > top + 1 else ((), ())
    places = {str(name): first for first, name in enumerate(names) if _is_name(name)}
    found = {}
    for name, first in places.items():
        end = next((at for at in range(first, len(headers)) if headers[at] is None), len(headers))
        rows = (tuple(row[first:end]) for row in sheet[top + 2 :])
        found[name] = [row for row in rows if row.count(None) < len(row)]
    return found, places, top + 1


@contextmanager
def stored_faults() -> Iterator[None]:
    """Turn what fails inside, where stored tables are understood, into a fault of the sheet.

    Raises
    ------
    InputFaults
        When a stored value is not what was written: in results of earlier versions nothing else tells.
    """
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError) as wrong:
        raise InputFaults((Fault(SHEET, 0, 0, "", "a stored value cannot be understood", UNDO),)) from wrong


def _is_name(value: object) -> bool:
    return str(value).startswith("tbl")


def _fault(row: int, first: int | None, found: str) -> Fault:
    if first is None:
        return Fault(SHEET, 0, 0, "", found, UNDO)
    return Fault(SHEET, row, first + 1, f"{get_column_letter(first + 1)}{row}", found, UNDO)
