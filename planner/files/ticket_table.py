"""A ticket export as a table of text, whatever its encoding, separator or file type."""

import csv
import gzip
import io
import warnings
import zlib
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import python_calamine

from planner.domain.errors import Fault, InputFaults
from planner.files.ticket_system import SYNONYMS, folded_header

_ACCEPTED = "a ticket export as .csv, .csv.gz or .xlsx"
_SHEET_ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_HEADER_WITHIN = 20
_OPENED = frozenset(SYNONYMS["opened"])


def read_table(path: Path) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Return the rows of an export as stripped text under its headers, and notes on what was odd.

    Raises
    ------
    InputFaults
        When the file is missing, empty or cannot be read as a table.
    """
    if not path.is_file():
        raise file_fault(path, "there is no such ticket file", _ACCEPTED)
    try:
        table, notes = _spreadsheet(path) if path.name.lower().endswith(_SHEET_ENDINGS) else _text(path)
    except (OSError, EOFError, ValueError, csv.Error, python_calamine.CalamineError, zlib.error) as error:
        raise file_fault(path, f"the file cannot be read ({error})", _ACCEPTED) from error
    if table.empty:
        raise file_fault(path, "the file has no rows of tickets", _ACCEPTED)
    return table, notes


def file_fault(path: Path, found: str, accepted: str) -> InputFaults:
    """Return a fault of a ticket file as a whole."""
    return InputFaults((Fault(path.name, 0, 0, "", found, accepted),))


def _spreadsheet(path: Path) -> tuple[pd.DataFrame, tuple[str, ...]]:
    with path.open("rb") as stream:
        sheet = python_calamine.CalamineWorkbook.from_filelike(stream).get_sheet_by_index(0)
        rows = [[_as_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
    start = _header_row(rows[:_HEADER_WITHIN])
    table = pd.DataFrame(rows[start + 1 :], columns=rows[start] if rows else None, dtype="str")
    return table, ()


def _as_text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _text(path: Path) -> tuple[pd.DataFrame, tuple[str, ...]]:
    raw = path.read_bytes()
    if raw.startswith(b"\x1f\x8b"):
        raw = gzip.decompress(raw)
    text, encoding = _decoded(raw)
    head = text[:200_000]
    separator = _separator(head)
    start = _header_row(_first_rows(head, separator))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        table = pd.read_csv(
            io.StringIO(text),
            sep=separator,
            dtype="str",
            na_filter=False,
            index_col=False,
            skiprows=start,
            skip_blank_lines=True,
            on_bad_lines="warn",
        )
    skipped = sum(str(warning.message).count("Skipping line") for warning in caught)
    notes = [f"{path.name}: read as {encoding}, separated by {_NAMES[separator]}"]
    notes += [f"{path.name}: {skipped} rows have more cells than headers and are left out"] if skipped else []
    return table.fillna(""), tuple(notes)


def _decoded(raw: bytes) -> tuple[str, str]:
    """Decode by the byte order mark, else as UTF-8, else as what Western Windows writes."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding), encoding
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace"), "cp1252"


_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


def _separator(head: str) -> str:
    """Return the separator that the first line with any of them has most often, quoted text left out."""
    for line in head.splitlines()[:_HEADER_WITHIN]:
        outside = "".join(line.split('"')[::2])
        best = max(_NAMES, key=outside.count)
        if outside.count(best) > 1:
            return best
    return ","


def _first_rows(head: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(head), delimiter=separator)
    return [row for row, _ in zip(reader, range(_HEADER_WITHIN), strict=False)]


def _header_row(rows: list[list[str]]) -> int:
    """Return the index of the first row that has a header for the opening time; reports put a title above it."""
    for index, row in enumerate(rows):
        if any(folded_header(cell) in _OPENED for cell in row):
            return index
    return 0
