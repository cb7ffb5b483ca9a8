"""Where a workbook defines the names that its sheets refer to: the columns that say so, sheet by sheet."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.sheet import Sheet


class NameColumn(NamedTuple):
    """A column of names: its sheet, its header and its place, 1 for the first column."""

    sheet: Sheet[Any]
    header: str
    place: int


def name_columns(kind: str) -> Iterator[NameColumn]:
    """Yield the columns that define the names of a kind, such as "person", in the order of the workbook."""
    for sheet in SHEETS:
        for place, column in enumerate(sheet.row.columns().values(), 1):
            if kind in column.defines:
                yield NameColumn(sheet, column.header, place)


def name_headers(kind: str) -> Iterator[Sheet[Any]]:
    """Yield the sheets whose further columns have the names of a kind as headers, such as "skill"."""
    return (sheet for sheet in SHEETS if sheet.more is not None and kind in sheet.more.defines)
