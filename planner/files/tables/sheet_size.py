"""How large a sheet of an Excel workbook is: one far cell makes some readers ask for all memory."""

import re
import zipfile
import zlib

from planner.files.tables.package import check_lengths, open_package

LARGEST = 1024**3
"""Bytes that a workbook with tickets, or a result, may unpack to."""

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
"""The rows and columns that Excel has."""

MOST_CELLS = 60_000_000
"""Cells from the first to the last row and column that a sheet with tickets may have: a million rows of 57 columns."""

_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\sr="(\d+)"')
_FAR = re.compile(rb'\sr="(?:[A-Z]{3}|[B-Z][A-Z])\d')
_CELL = re.compile(rb'\sr="([A-Z]{2,})(\d+)"')
_LETTERS = 26


def last_row(sheet: bytes) -> int:
    """Return the highest row number in the XML of a sheet, 0 when its rows have no numbers."""
    return max(map(int, _ROW.findall(sheet)), default=0)


def last_column(sheet: bytes) -> int:
    """Return the highest column number in the XML of a sheet; up to 52 counts as 52."""
    if not _FAR.search(sheet):
        return 2 * _LETTERS
    return max(map(_number, {letters for letters, _ in _CELL.findall(sheet)}), default=2 * _LETTERS)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number


def check_workbook(raw: bytes) -> None:
    """Refuse a workbook that would take all memory; one before 2007 is no package and at most 65,536 rows long.

    Raises
    ------
    ValueError
        With what is too large and the limit.
    """
    if not raw.startswith(b"PK"):
        return
    try:
        with open_package(raw, LARGEST) as archive:
            check_lengths(raw, archive)
            for entry in archive.infolist():
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    sheet = archive.read(entry)
                    check_sheet_size(last_row(sheet), last_column(sheet))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise ValueError(f"the workbook is damaged: {error}") from error


def check_sheet_size(rows: int, columns: int) -> None:
    """Refuse a sheet of a size.

    Raises
    ------
    ValueError
        With the size and the limit.
    """
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        size = f"row {rows}" if rows > MOST_ROWS else f"column {columns}"
        raise ValueError(
            f"a sheet has a cell in {size}; a sheet has at most {MOST_ROWS} rows and {MOST_COLUMNS} columns"
        )
    if rows * columns > MOST_CELLS:
        raise ValueError(f"a sheet reaches to row {rows} and column {columns}, more than {MOST_CELLS:,} cells")
