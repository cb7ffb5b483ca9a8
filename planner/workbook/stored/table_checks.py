"""How many rows each stored table has and a checksum of them, so that a table that was changed by hand is not believed.

Sorted, filtered or saved by another program a table stays the same: the order of rows and the last digits of numbers
do not count.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from planner.workbook.stored.data_table import DataTable, Row, table

CHECKS = "tblChecks"


def checks_table(tables: Iterable[DataTable]) -> DataTable:
    """Return the table of how many rows every table has, and of their checksum."""
    return table(CHECKS, "Table, Rows, Checksum", ((each.name, *_check(each.rows)) for each in tables))


def changed_tables(tables: Mapping[str, Sequence[Row]]) -> Iterator[tuple[str, str]]:
    """Yield the name of every table that is not as it was written, and what is found in its place.

    Results of earlier versions have no table of checks; nothing is known of their tables then.
    """
    for name, rows, checksum in (_three(row) for row in tables.get(CHECKS, ())):
        if name not in tables:
            yield name, f"the table {name} is missing"
        elif (found := _check(tables[name])) != (rows, checksum):
            change = f"{found[0]} of {rows} rows are there" if found[0] != rows else "cells were changed"
            yield name, f"the table {name} was changed: {change}"


def _three(row: Row) -> tuple[str, object, object]:
    name, rows, checksum, *_ = (*row, None, None)
    return str(name), rows, checksum


def _check(rows: Sequence[Row]) -> tuple[int, int]:
    filled = [row for row in rows if any(value not in (None, "") for value in row)]
    return len(filled), sum(zlib.crc32("|".join(map(plain_text, row)).encode()) for row in filled) % 2**31


def plain_text(value: object) -> str:
    """Return a value as text that no other program changes when it saves it."""
    if isinstance(value, str):  # most values are texts with nothing to clean
        return value if value.isprintable() else _clean(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.6g}"
    return "" if value is None else _clean(str(value))


def _clean(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
