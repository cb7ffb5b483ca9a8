"""Whole pages on the Data sheet, for results that are drawn again without being computed again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from planner.reports.page import Cell, Chart, Column, Heat, Page, Series, Table, Text, Tile, Tiles
from planner.workbook.stored.data_table import DataTable, Row, table

PAGES = "tblPages"

MOST_LETTERS = 30_000
"""A cell of a workbook holds 32,767 letters at most."""

_KINDS = {kind.__name__: kind for kind in (Cell, Chart, Column, Heat, Page, Series, Table, Text, Tile, Tiles)}
_KIND = "is"


def pages_table(pages: Mapping[str, Page]) -> DataTable:
    """Return the table of pages by the titles of their sheets, each as JSON in as many rows as it takes."""
    rows = (
        (title, text[start : start + MOST_LETTERS])
        for title, page in pages.items()
        for text in [json.dumps(_plain(page))]
        for start in range(0, len(text), MOST_LETTERS)
    )
    return table(PAGES, "Page, Stored", rows)


def pages_of(tables: Mapping[str, Sequence[Row]]) -> dict[str, Page]:
    """Return the pages that were written, by title."""
    parts = groupby(tables.get(PAGES, ()), key=lambda row: str(row[0]))
    return {title: json.loads("".join(str(row[1]) for row in rows), object_hook=_made) for title, rows in parts}


def _plain(thing: Any) -> Any:
    if is_dataclass(thing) and not isinstance(thing, type):
        own = {each.name: _plain(getattr(thing, each.name)) for each in fields(thing)}
        return {_KIND: type(thing).__name__, **own}
    if isinstance(thing, tuple):
        return list(map(_plain, thing))
    if isinstance(thing, date):
        return {_KIND: type(thing).__name__, "iso": thing.isoformat()}
    return thing


def _made(found: dict[str, Any]) -> Any:
    kind = found.pop(_KIND)
    if kind == "date":
        return date.fromisoformat(found["iso"])
    if kind == "datetime":
        return datetime.fromisoformat(found["iso"])
    return _KINDS[kind](**{name: _tuples(value) for name, value in found.items()})


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
