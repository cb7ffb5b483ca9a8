"""Rows of a sheet that is a table under one row of headers: kept by a test, or replaced, in the sheet's own look."""

from collections.abc import Callable, Iterable, Mapping
from copy import copy

from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.excel.grid import fold_name, is_empty

Cells = Mapping[str, object]
"""The cells of a row by their headers, folded."""


def headers(sheet: Worksheet) -> dict[str, int]:
    """Return the column number of each header of row 1, folded."""
    return {fold_name(str(cell.value)): cell.column for cell in sheet[1] if cell.value is not None}


def keep_rows(sheet: Worksheet, test: Callable[[Cells], bool]) -> None:
    """Keep the rows that pass a test, closed up; columns of the planner's own and formats move with their row."""
    columns = headers(sheet)
    filled = [number for number in range(2, sheet.max_row + 1) if not _blank(sheet, number)]
    kept = [row for row in filled if test({header: sheet.cell(row, at).value for header, at in columns.items()})]
    if len(kept) == len(filled):
        return
    for to, number in enumerate(kept, 2):
        _move(sheet, number, to)
    for number in range(len(kept) + 2, filled[-1] + 1):
        _clear(sheet, number)
    _fit_table(sheet, len(kept))


def replace_rows(sheet: Worksheet, rows: Iterable[Cells]) -> None:
    """Write other rows in place of those that are there, in the look of the first one."""
    columns, written = headers(sheet), list(rows)
    for number in range(2, sheet.max_row + 1):
        _clear(sheet, number)
    for number, row in enumerate(written, 2):
        for header, value in row.items():
            if header in columns:
                cell = sheet.cell(number, columns[header])
                cell.value = value  # type: ignore[assignment]
                _look_like(cell, sheet.cell(2, columns[header]))
    _fit_table(sheet, len(written))


def _blank(sheet: Worksheet, number: int) -> bool:
    return all(is_empty(cell.value) for cell in sheet[number])


def _move(sheet: Worksheet, number: int, to: int) -> None:
    for column, cell in enumerate(sheet[number] if number != to else (), 1):
        target = sheet.cell(to, column)
        target.value = cell.value
        target.comment = copy(cell.comment)
        _look_like(target, cell)


def _look_like(cell: object, other: object) -> None:
    for look in ("font", "alignment", "border", "fill", "number_format"):
        setattr(cell, look, copy(getattr(other, look)))


def _clear(sheet: Worksheet, number: int) -> None:
    for cell in sheet[number]:
        cell.value, cell.comment = None, None


def _fit_table(sheet: Worksheet, rows: int) -> None:
    """Let the sheet's table end with its last row; a table has one row at least."""
    for table in sheet.tables.values():
        first, end = table.ref.split(":")
        letters = end.rstrip("0123456789")
        table.ref = f"{first}:{letters}{max(2, rows + 1)}"
        if table.autoFilter is not None:
            table.autoFilter.ref = table.ref
