"""Where the grid stands on a Rota sheet that planners have sorted, grouped or extended: its rows and its columns."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from planner.domain.clean_text import clean
from planner.domain.grid_notation import FOOT_HEADING, NAME_HEADING

_MOST_HEADER_ROWS = 30


@dataclass(frozen=True)
class GridPlace:
    """The heading row (0: there is none), the column of names, the column of each day, and the rows below.

    `repeated` are further columns of a day that has one. `rows` are row number and name, "" where there is none, of
    every row between the heading and the counts at the foot.
    """

    header: int
    name_column: int
    columns: Mapping[date, int]
    repeated: tuple[tuple[date, int], ...]
    rows: tuple[tuple[int, str], ...]


def find_grid(sheet: Sequence[Sequence[Any]], days: Collection[date]) -> GridPlace:
    """Return where the grid of these days stands among the values of a sheet."""
    header = _header(sheet, set(days))
    heading = sheet[header - 1] if header else ()
    columns: dict[date, int] = {}
    repeated = []
    for column, value in enumerate(heading, 1):
        day = _day(value)
        if day in columns:
            repeated.append((day, column))
        elif day is not None and day in days:
            columns[day] = column
    names = _name_column(heading)
    return GridPlace(header, names, columns, tuple(repeated), tuple(_rows(sheet, header, names)))


def _header(sheet: Sequence[Sequence[Any]], days: set[date]) -> int:
    """Return the row near the top that has planned days as dates and the heading of names, or else the most of them."""
    best, most = 0, (False, 1)
    for number, row in enumerate(sheet[:_MOST_HEADER_ROWS], 1):
        count = len(days & {_day(value) for value in row})
        worth = (any(map(_is_name_heading, row)), count)
        if count and worth >= most:
            best, most = number, worth
    return best


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _name_column(heading: Sequence[Any]) -> int:
    for column, value in enumerate(heading, 1):
        if _is_name_heading(value):
            return column
    return 1


def _is_name_heading(value: object) -> bool:
    return str(value or "").strip().casefold() == NAME_HEADING.casefold()


def _rows(sheet: Sequence[Sequence[Any]], header: int, names: int) -> Iterator[tuple[int, str]]:
    for number, row in enumerate(sheet[header:] if header else (), header + 1):
        name = clean(str(row[names - 1] or ""))
        if name.casefold() == FOOT_HEADING.casefold():
            return
        yield number, name
