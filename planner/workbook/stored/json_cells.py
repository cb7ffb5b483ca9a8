"""Frozen dataclasses as JSON in the cells of a long table, each under its name in as many rows as it takes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from planner.workbook.stored.data_table import DataTable, Row, table

MOST_LETTERS = 30_000
"""A cell of a workbook holds 32,767 letters at most."""

_KIND = "is"


def json_table(name: str, headers: str, things: Mapping[str, Any]) -> DataTable:
    """Return the table of some things by their names, each as JSON."""
    rows = (
        (title, text[start : start + MOST_LETTERS])
        for title, thing in things.items()
        for text in [json.dumps(_plain(thing))]
        for start in range(0, len(text), MOST_LETTERS)
    )
    return table(name, headers, rows)


def json_things(rows: Sequence[Row], kinds: Iterable[type]) -> dict[str, Any]:
    """Return the things that were written, by their names; `kinds` are the dataclasses that may be in them."""
    by_name = {kind.__name__: kind for kind in kinds}
    parts = groupby(rows, key=lambda row: str(row[0]))
    return {
        title: json.loads("".join(str(row[1]) for row in cells), object_hook=lambda found: _made(found, by_name))
        for title, cells in parts
    }


def _plain(thing: Any) -> Any:
    if is_dataclass(thing) and not isinstance(thing, type):
        own = {each.name: _plain(getattr(thing, each.name)) for each in fields(thing)}
        return {_KIND: type(thing).__name__, **own}
    if isinstance(thing, tuple):
        return list(map(_plain, thing))
    if isinstance(thing, date):
        return {_KIND: type(thing).__name__, "iso": thing.isoformat()}
    return thing


def _made(found: dict[str, Any], kinds: Mapping[str, type]) -> Any:
    kind = found.pop(_KIND)
    if kind == "date":
        return date.fromisoformat(found["iso"])
    if kind == "datetime":
        return datetime.fromisoformat(found["iso"])
    return kinds[kind](**{name: _tuples(value) for name, value in found.items()})


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
