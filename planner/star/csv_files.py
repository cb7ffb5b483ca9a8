"""The tables as CSV files: UTF-8, commas, times by ISO 8601 with their offset."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from planner.star.declaration import Row, StarTable, Value

DIGITS = 12
"""Digits of a number in a file of text: more show how a computer rounds, not what was measured."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would take for a formula (CWE-1236)."""


def write(tables: Mapping[StarTable, Sequence[Row]], folder: Path) -> None:
    """Write every table as NAME.csv."""
    for table, rows in tables.items():
        write_csv(table, rows, folder / f"{table.name}.csv")


def write_csv(table: StarTable, rows: Iterable[Row], path: Path) -> None:
    """Write one table; text that a spreadsheet would take for a formula gets a leading apostrophe."""
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((table.headers, *(map(_text, row) for row in rows)))


def _text(value: Value) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return "" if value is None else value
