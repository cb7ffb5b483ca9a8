"""Input sheets that a workbook of an earlier version lacks."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planner.domain.errors import Fault, InputFaults
from planner.workbook.excel.archive import sheet_parts
from planner.workbook.excel.grid import fold_name
from planner.workbook.excel.save import open_source, save_book, stored_values
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.sheet import Sheet
from planner.workbook.template.input_page import write_input

_FRAGILE = ("xl/charts/", "xl/media/", "xl/pivot", "xl/slicers/", "xl/ctrlProps/", "xl/activeX/", "xl/vbaProject")
"""Parts of a workbook that are lost when it is loaded and saved."""


def add_missing_sheets(source: Path, sheets: Sequence[Sheet[Any]]) -> None:
    """Add the sheets that a workbook lacks, each behind the one that stands before it in the template.

    Raises
    ------
    InputFaults
        When a sheet is missing and the workbook has charts, pictures or the like, which adding it would lose.
    """
    with zipfile.ZipFile(source) as archive:
        titles = {fold_name(title) for title in sheet_parts(archive)}
        fragile = any(name.startswith(_FRAGILE) for name in archive.namelist())
    missing = [sheet for sheet in sheets if fold_name(sheet.title) not in titles]
    if missing and fragile:
        found, accepted = "there is no such sheet", "the sheet as rotacast init writes it, copied into your workbook"
        raise InputFaults(tuple(Fault(sheet.title, 0, 0, "", found, accepted) for sheet in missing))
    if missing:
        _add(source, missing)


def _add(source: Path, missing: Sequence[Sheet[Any]]) -> None:
    book = open_source(source, ())
    stored = stored_values(source, book, ())
    order = [fold_name(sheet.title) for sheet in SHEETS]
    for sheet in missing:
        before = order[: order.index(fold_name(sheet.title))]
        places = [at for at, page in enumerate(book.worksheets) if fold_name(page.title) in before]
        write_input(book.create_sheet(sheet.title, max(places, default=len(book.worksheets) - 1) + 1), sheet, ())
    save_book(book, source, stored)
