"""Opening the planner's workbook to put results into it, and saving it so that no old file is ever lost half-way."""

import tempfile
import warnings
import zipfile
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.utils.datetime import to_excel
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.errors import RotacastError
from planner.files.written_beside import folder_beside
from planner.workbook.excel.archive import sheet_parts, with_empty_sheets
from planner.workbook.excel.formula_values import Stored, store_values
from planner.workbook.excel.seal import leave_room


def open_source(source: Path, without: Collection[str]) -> Workbook:
    """Open a workbook for editing, its drop-downs and formats kept, without the sheets of an earlier result."""
    book = _load(with_empty_sheets(source, without), values=False)
    for name in [name for name in book.sheetnames if name in without]:
        del book[name]
    return book


def open_sheets(source: Path, titles: Collection[str]) -> dict[str, Worksheet]:
    """Return the sheets of these titles with everything on them; the others are not read."""
    with zipfile.ZipFile(source) as archive:
        others = sheet_parts(archive).keys() - set(titles)
    book = _load(with_empty_sheets(source, others), values=False)
    return {sheet.title: sheet for sheet in book.worksheets if sheet.title in titles}


def load_values(source: Path) -> Workbook:
    """Open a workbook to look at the values of its cells."""
    return _load(source, values=True)


def _load(source: Path | BytesIO, values: bool) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that openpyxl does not keep
        return openpyxl.load_workbook(source, data_only=values)


def stored_values(source: Path, book: Workbook, without: Collection[str]) -> dict[str, dict[str, float | str | bool]]:
    """Return the values that the formulas of a book had when `source`, where it is from, was last calculated.

    The sheets `without` are not in the book.
    """
    formulas = {
        sheet.title: [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        for sheet in book.worksheets
    }
    plain = [title for title, places in formulas.items() if not places]
    if len(plain) == len(formulas):
        return {}
    values = _load(with_empty_sheets(source, [*plain, *without]), values=True)
    found: dict[str, dict[str, float | str | bool]] = {}
    for title, places in formulas.items():
        for place in places:
            value = values[title][place].value
            if isinstance(value, date | datetime | time | timedelta):
                value = float(to_excel(value))  # type: ignore[no-untyped-call]
            if value is not None:
                found.setdefault(title, {})[place] = value
    return found


class KeptElsewhere(RotacastError):
    """A result could not be written to its place and is kept at another."""

    exit_code = 5


def save_book(book: Workbook, path: Path, stored: Stored, stamp: str = "") -> None:
    """Save a workbook, sealed, with the values of its formulas: written beside its place, then renamed over it.

    With a `stamp` that is the only time in the file; without one the file says when it was created and changed.

    Raises
    ------
    KeptElsewhere
        When the place cannot be written to: the workbook is kept in a folder for temporary files, if that can be.
    """
    leave_room(book, stamp)
    try:
        with folder_beside(path.parent) as folder:
            _save(book, folder, stored, stamp).replace(path)
    except OSError as error:
        kept = Path(tempfile.mkdtemp(prefix="rotacast-kept-"), path.name)
        with folder_beside(kept.parent) as folder:
            _save(book, folder, stored, stamp).replace(kept)
        cause = error.strerror or type(error).__name__
        reason = (
            f"{path} could not be written: {cause}. The result is kept as {kept}; what was there before is untouched."
        )
        raise KeptElsewhere(reason) from error


def _save(book: Workbook, folder: Path, stored: Stored, stamp: str) -> Path:
    saved, made = folder / "saved.xlsx", folder / "made.xlsx"
    book.save(saved)
    store_values(saved, made, stored, timeless=bool(stamp))
    return made
