"""Which rows of the result sheets were drawn, so that rows and cells that a planner typed can be told from them.

Of every row the number of its plain values and a checksum of them are stored; formulas change by themselves and do
not count, nor do blank cells, so a row stays the same wherever it is moved.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.annotations.cell_marks import AnyCell
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.table_checks import plain_text

DRAWN = "tblDrawnRows"

Key = tuple[int, int]
"""How many plain values a row has, and their checksum."""


@dataclass(frozen=True)
class DrawnRows:
    """The rows that were drawn, by sheet."""

    keys: Mapping[str, frozenset[Key]] = field(default_factory=dict)

    def drawn(self, title: str, cells: Sequence[AnyCell]) -> int | None:
        """Return how many of the plain cells of a row were drawn, None when the row was not drawn at all.

        The cells behind these were added by the planner. Sheets of which nothing is known have drawn rows only.
        """
        if title not in self.keys:
            return len(cells)
        texts = [plain_text(cell.value) for cell in cells]
        counts = range(len(texts), 0, -1)
        return next((count for count in counts if _key(texts[:count]) in self.keys[title]), None if texts else 0)


def plain_cells(cells: Iterable[AnyCell]) -> list[AnyCell]:
    """Return the cells of a row that hold a plain value."""
    return [cell for cell in cells if cell.value not in (None, "") and cell.data_type != "f"]


def row_key(cells: Iterable[AnyCell]) -> Key:
    """Return what a row is known by."""
    return _key([plain_text(cell.value) for cell in plain_cells(cells)])


def _key(texts: Sequence[str]) -> Key:
    return len(texts), zlib.crc32("|".join(texts).encode())


def drawn_rows_table(sheets: Iterable[Worksheet], kept: DrawnRows) -> DataTable:
    """Return the table of the rows of sheets that were just drawn, and of those `kept` from an earlier result."""
    return table(DRAWN, "Sheet, Values, Checksum", _rows(sheets, kept))


def _rows(sheets: Iterable[Worksheet], kept: DrawnRows) -> Iterator[Row]:
    for sheet in sheets:
        for key in sorted({row_key(row) for row in sheet.iter_rows()} - {_key(())}):
            yield sheet.title, *key
    for title, keys in kept.keys.items():
        yield from ((title, *key) for key in sorted(keys))


def drawn_rows_of(tables: Mapping[str, Sequence[Row]]) -> DrawnRows:
    """Return the drawn rows that were stored; results of earlier versions know none."""
    found: dict[str, set[Key]] = {}
    for title, count, checksum in tables.get(DRAWN, ()):
        found.setdefault(str(title), set()).add((int(str(count)), int(str(checksum))))
    return DrawnRows({title: frozenset(keys) for title, keys in found.items()})
