"""Whole pages on the Data sheet, for results that are drawn again without being computed again."""

from collections.abc import Mapping, Sequence

from planner.reports.page import Cell, Chart, Column, Heat, Page, Series, Table, Text, Tile, Tiles
from planner.workbook.stored.data_table import DataTable, Row
from planner.workbook.stored.json_cells import json_table, json_things

PAGES = "tblPages"

_KINDS = (Cell, Chart, Column, Heat, Page, Series, Table, Text, Tile, Tiles)


def pages_table(pages: Mapping[str, Page]) -> DataTable:
    """Return the table of pages by the titles of their sheets."""
    return json_table(PAGES, "Page, Stored", pages)


def pages_of(tables: Mapping[str, Sequence[Row]]) -> dict[str, Page]:
    """Return the pages that were written, by title."""
    return json_things(tables.get(PAGES, ()), _KINDS)
