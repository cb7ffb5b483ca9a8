"""The declaration of a table: its columns with type, unit, meaning and key, and how its rows come out of a plan."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from planner.star.source import StarSource

Kind = Literal["text", "whole number", "number", "date", "instant", "yes or no"]
"""The type of a column: an instant is a time with its offset, all other times are local to the plan."""

Value = str | int | float | bool | date | datetime | None

Row = tuple[Value, ...]

CURRENCY = "currency"
"""The unit of money; the dictionary names the plan's currency instead."""

HOLDS = {"text": "text", "date": "day", "instant": "time with offset", "yes or no": "true or false"}
"""The unit of a column that does not count or measure."""


@dataclass(frozen=True)
class StarColumn:
    """A column; `key` marks the columns that name a row, `refers_to` the table whose key the column holds."""

    name: str
    kind: Kind
    unit: str
    meaning: str
    key: bool = False
    refers_to: str = ""


@dataclass(frozen=True)
class StarTable:
    """A table: its name is that of its file, `grain` says what one row is; `rows` are made of a source."""

    name: str
    grain: str
    columns: tuple[StarColumn, ...]
    rows: Callable[[StarSource], Iterable[Row]]

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the columns; other programs rely on them."""
        return tuple(column.name for column in self.columns)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns that together name a row."""
        return tuple(column.name for column in self.columns if column.key)


def text(name: str, meaning: str, *, key: bool = False, to: str = "") -> StarColumn:
    """Declare a column of words; `to` names the table whose key it holds."""
    return StarColumn(name, "text", HOLDS["text"], meaning, key, to)


def whole(name: str, unit: str, meaning: str, *, key: bool = False, to: str = "") -> StarColumn:
    """Declare a column of whole numbers."""
    return StarColumn(name, "whole number", unit, meaning, key, to)


def number(name: str, unit: str, meaning: str) -> StarColumn:
    """Declare a column of numbers."""
    return StarColumn(name, "number", unit, meaning)


def share(name: str, meaning: str) -> StarColumn:
    """Declare a column of shares: 0.95 is 95%."""
    return number(name, "share of 1", meaning)


def day(name: str, meaning: str, *, key: bool = False, to: str = "dates") -> StarColumn:
    """Declare a column of days, which usually refer to the table of dates."""
    return StarColumn(name, "date", HOLDS["date"], meaning, key, to)


def instant(name: str, meaning: str, *, key: bool = False) -> StarColumn:
    """Declare a column of times with their offset."""
    return StarColumn(name, "instant", HOLDS["instant"], meaning, key)


def flag(name: str, meaning: str) -> StarColumn:
    """Declare a column of true and false."""
    return StarColumn(name, "yes or no", HOLDS["yes or no"], meaning)
