"""A table of a file as text, before anybody knows what its columns mean."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pandas as pd

from planner.domain.errors import Fault, InputFaults
from planner.domain.visible_text import visible

HEAD_ROWS = 1000
"""Rows of a table that are looked at before the columns that matter are read in full."""

HeaderTest = Callable[[str], bool]
"""Tells whether a text is a header that the caller looks for."""

_WITHOUT_HEADER = "Column "


@dataclass(frozen=True)
class RawTable:
    """One table: its name, its kind, its headers (each once), its first rows, and a way to load whole columns.

    `head` has every column as text. `load` returns all rows of the columns named, as text, "" where there is nothing.
    """

    name: str
    kind: str
    headers: tuple[str, ...]
    head: pd.DataFrame
    load: Callable[[Sequence[str]], pd.DataFrame]
    notes: tuple[str, ...] = ()

    def named(self, name: str, *notes: str) -> "RawTable":
        """Return the table under another name, with more notes."""
        return replace(self, name=name, notes=(*self.notes, *notes))


def file_fault(path: Path, found: str, accepted: str) -> InputFaults:
    """Return a fault of a file as a whole."""
    return InputFaults((Fault(path.name, 0, 0, "", visible(found), accepted),))


def grid_table(name: str, kind: str, rows: Sequence[Sequence[object]], known: HeaderTest) -> RawTable | None:
    """Return the table in a grid of cells, None when the grid holds no rows under a header."""
    start, headers = find_headers([[text_of(cell) for cell in row] for row in rows[:MOST_TITLE_ROWS]], known)
    filled = [row for row in rows[start:] if any(cell not in ("", None) for cell in row)]
    if not filled or not headers:
        return None
    places = {header: at for at, header in enumerate(headers)}

    def load(columns: Sequence[str]) -> pd.DataFrame:
        return pd.DataFrame({header: _column(filled, places[header]) for header in columns}, dtype="str")

    head = pd.DataFrame({h: _column(filled[:HEAD_ROWS], at) for h, at in places.items()}, dtype="str")
    return RawTable(name, kind, headers, head, load)


def _column(rows: Sequence[Sequence[object]], at: int) -> list[str]:
    cells = [row[at] if at < len(row) else "" for row in rows]
    return [cell.strip() if type(cell) is str else text_of(cell) for cell in cells]


MOST_TITLE_ROWS = 30
"""The header stands within this many rows; reports put titles and filters above it."""


_DATE = re.compile(r"\d{1,4}[-/.:]\d")


def find_headers(rows: Sequence[Sequence[str]], known: HeaderTest) -> tuple[int, tuple[str, ...]]:
    """Return the index of the first row of data and the headers above it, each once.

    The header row is the one with most headers that the caller looks for; else the row above the first that has a
    date or a number beside other cells. A table without headers gets Column 1, Column 2 and so on.
    """
    counts = [0 if any(map(_DATE.match, row)) else sum(map(known, row)) for row in rows]
    if counts and max(counts) > 0:
        best = counts.index(max(counts))
        return best + 1, unique_headers(rows[best])
    wide = max((_filled(row) for row in rows), default=0)
    full = [index for index, row in enumerate(rows) if _filled(row) >= max(1, wide - 1)]
    if not full:
        return 0, ()
    first = rows[full[0]]
    if any(cell[:1].isdigit() for cell in first):
        return full[0], tuple(f"{_WITHOUT_HEADER}{at}" for at in range(1, len(first) + 1))
    return full[0] + 1, unique_headers(first)


def _filled(row: Sequence[str]) -> int:
    return sum(cell != "" for cell in row)


def unique_headers(cells: Iterable[str]) -> tuple[str, ...]:
    """Return headers without outer spaces, a repeated one with a number behind it, an empty one by its place."""
    return tuple(_unique(cells))


def _unique(cells: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for at, cell in enumerate(cells, 1):
        header = " ".join(cell.replace("\ufeff", "").split()) or f"{_WITHOUT_HEADER}{at}"
        written, more = header, 1
        while written in seen:
            written, more = f"{header}.{more}", more + 1
        seen.add(written)
        yield written


def text_of(cell: object) -> str:
    """Return a cell as text: dates as ISO 8601, whole numbers without a fraction."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        return "" if cell != cell else str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(timedelta(seconds=round(cell.total_seconds()))) if cell.days < 1 else _hours(cell)
    return str(cell).strip()


def _hours(length: timedelta) -> str:
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
