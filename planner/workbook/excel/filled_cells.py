"""A copy of a workbook in memory that keeps only cells with something in them, and only of the sheets to be read.

A sheet formatted down to its last row has a million rows of empty cells: with them reading takes minutes.
"""

import re
import zipfile
from collections.abc import Collection
from io import BytesIO
from pathlib import Path

from planner.domain.clean_text import clean
from planner.files.tables.package import open_package
from planner.files.tables.sheet_size import check_sheet_size, last_column, last_row
from planner.workbook.excel.archive import EMPTY_SHEET, sheet_parts, without_empty_cells

LARGEST = 500 * 1024**2
"""Bytes that a workbook may unpack to."""

MOST_FILLED = 2_000_000
"""Cells of an input sheet that have something in them."""

_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])")


class TooLarge(ValueError):
    """A workbook is beyond what is read; the message names the limit."""


def filled_copy(path: Path, titles: Collection[str]) -> BytesIO:
    """Return a workbook with the filled cells of the sheets whose folded titles are asked for; other sheets are empty.

    Raises
    ------
    TooLarge
        When the workbook, or one of these sheets, is larger than a planner's workbook can be.
    """
    try:
        archive = open_package(path.read_bytes(), LARGEST)
    except ValueError as error:
        raise TooLarge(str(error)) from error
    with archive:
        parts = {part: title for title, part in sheet_parts(archive).items()}
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as copy:
            for entry in archive.infolist():
                content = archive.read(entry)
                if entry.filename in parts:
                    title = parts[entry.filename]
                    content = _filled(title, content) if clean(title).casefold() in titles else EMPTY_SHEET
                copy.writestr(entry.filename, content)
    return made


def _filled(title: str, sheet: bytes) -> bytes:
    try:
        check_sheet_size(last_row(sheet), last_column(sheet) if len(sheet) > LARGEST // 100 else 1)
    except ValueError as error:
        raise TooLarge(f"{title}: {error}") from error
    filled = without_empty_cells(sheet)
    if (count := sum(1 for _ in _CELL.finditer(filled))) > MOST_FILLED:
        raise TooLarge(f"{title}: {count:,} cells are filled; at most {MOST_FILLED:,} are read")
    return filled
