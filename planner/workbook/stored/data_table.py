"""A long table of the Data sheet: written as a native table, read back by its name."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.reports.page import Scalar

Row = tuple[Scalar, ...]


@dataclass(frozen=True)
class DataTable:
    """Rows under headers; `name` is the name of the native table, so pivots and formulas can use it."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def table(name: str, headers: str, rows: Iterable[Row]) -> DataTable:
    """Make a table; headers are written in one string, separated by commas."""
    return DataTable(name, tuple(headers.split(", ")), tuple(rows))
