"""The cell of every fact that was read from the workbook, so that a sentence about the fact can name it."""

from collections.abc import Iterator, Mapping
from typing import Any

from planner.workbook.excel.grid import cell_name
from planner.workbook.input.parse import SheetReader

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "People": ("name",),
    "Shifts": ("code",),
    "Contracts": ("customer",),
    "Leave": ("name", "first_day"),
    "Rules": ("rule", "applies_to"),
    "On-call": ("code",),
    "Fixed": ("name", "date", "duty"),
    "Previous": ("name", "date", "duty"),
}
"""What tells a row from the others of its sheet; rows of the Cover sheet are told by their number from 0."""


def cell_addresses(
    readers: Mapping[str, SheetReader[Any]], setting_rows: Mapping[str, int]
) -> Mapping[tuple[object, ...], str]:
    """Return the cells by sheet, field and identity of the row; a column that is missing has the row's first cell."""
    return dict(_cells(readers, setting_rows))


def _cells(
    readers: Mapping[str, SheetReader[Any]], setting_rows: Mapping[str, int]
) -> Iterator[tuple[tuple[object, ...], str]]:
    for title, reader in readers.items():
        if title == "Plan":
            for name, row in setting_rows.items():
                yield (title, "value", name), _cell(reader, row, "value")
        elif title == "Cover" or title in IDENTITY:
            for index, numbered in enumerate(reader.rows):
                for identity in _identities(title, index, numbered.row):
                    for field in reader.sheet.row.model_fields:
                        yield (title, field, *identity), _cell(reader, numbered.number, field)


def _identities(title: str, index: int, row: Any) -> Iterator[tuple[object, ...]]:
    if title == "Cover":
        yield (index,)
        return
    known = tuple(getattr(row, name) for name in IDENTITY[title])
    if title == "Shifts":
        yield from ((code,) for code in dict.fromkeys((row.code, *row.codes)))
    elif "duty" in IDENTITY[title]:
        yield from ((*known[:-1], duty) for duty in row.duty.split("+"))
    else:
        yield known


def _cell(reader: SheetReader[Any], row: int, field: str) -> str:
    column = reader.columns.get(field) or min(reader.columns.values(), default=1)
    return f"{reader.sheet.title}!{cell_name(row, column)}"
