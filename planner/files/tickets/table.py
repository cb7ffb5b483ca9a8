"""A ticket export as a table of text, whatever its encoding, separator or file type."""

import csv
import gzip
import io
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import python_calamine

from planner.domain.errors import Fault, InputFaults
from planner.files.tickets.systems import KNOWN_HEADERS
from planner.files.tickets.systems.system import SYNONYMS, folded_header

_ACCEPTED = "a ticket export as .csv, .csv.gz or .xlsx"
_SHEET_ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_HEADER_WITHIN = 20
_OPENED = frozenset(SYNONYMS["opened"])


@dataclass(frozen=True)
class ExportTable:
    """The columns of an export that some system knows, as text; all its headers; notes on what was odd."""

    rows: pd.DataFrame
    headers: tuple[str, ...]
    notes: tuple[str, ...] = ()


def read_table(path: Path) -> ExportTable:
    """Read the rows of an export under their headers.

    Raises
    ------
    InputFaults
        When the file is missing, empty or cannot be read as a table.
    """
    if not path.is_file():
        raise file_fault(path, "there is no such ticket file", _ACCEPTED)
    try:
        table = _spreadsheet(path) if path.name.lower().endswith(_SHEET_ENDINGS) else _text(path)
    except (OSError, EOFError, ValueError, csv.Error, python_calamine.CalamineError, zlib.error) as error:
        raise file_fault(path, f"the file cannot be read ({error})", _ACCEPTED) from error
    if table.rows.empty:
        raise file_fault(path, "the file has no rows of tickets", _ACCEPTED)
    return table


def file_fault(path: Path, found: str, accepted: str) -> InputFaults:
    """Return a fault of a ticket file as a whole."""
    return InputFaults((Fault(path.name, 0, 0, "", found, accepted),))


def _spreadsheet(path: Path) -> ExportTable:
    with path.open("rb") as stream:
        sheet = python_calamine.CalamineWorkbook.from_filelike(stream).get_sheet_by_index(0)
        rows = [[_as_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
    if not rows:
        return ExportTable(pd.DataFrame(), ())
    start = _header_row(rows[:_HEADER_WITHIN])
    filled = [row for row in rows[start + 1 :] if any(row)]
    known = {header: at for at, header in reversed([*enumerate(rows[start])]) if _is_known(header)}
    columns = {header: [row[at] for row in filled] for header, at in known.items()}
    return ExportTable(pd.DataFrame(columns, dtype="str"), tuple(rows[start]))


def _as_text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _text(path: Path) -> ExportTable:
    raw = path.read_bytes()
    if raw.startswith(b"\x1f\x8b"):
        raw = gzip.decompress(raw)
    encoding = _encoding(raw)
    if encoding == "utf-16":
        raw = raw.decode(encoding).encode("utf-8")
    form = "utf-8-sig" if encoding != "cp1252" else encoding
    head = raw[:200_000].decode(form, errors="ignore")
    separator = _separator(head)
    first = _first_rows(head, separator)
    start = _header_row(first)
    table = pd.read_csv(
        io.BytesIO(raw),
        sep=separator,
        encoding=form,
        encoding_errors="replace",
        dtype="str",
        na_filter=False,
        index_col=False,
        usecols=_is_known,
        skiprows=start,
    )
    notes = [f"{path.name}: read as {encoding}, separated by {_NAMES[separator]}"]
    if long := _long_rows(raw, separator, len(first[start]) if first else 0):
        notes.append(f"{path.name}: {long} rows have more cells than there are headers; the cells beyond are dropped")
    return ExportTable(table.fillna(""), tuple(first[start]) if first else (), tuple(notes))


def _long_rows(raw: bytes, separator: str, columns: int) -> int:
    """Count the rows with more cells than headers; rows with quotes are left to the parser."""
    mark = separator.encode()
    return sum(line.count(mark) >= columns and b'"' not in line for line in io.BytesIO(raw) if line.strip(b"\r\n"))


def _is_known(header: object) -> bool:
    return folded_header(str(header)) in KNOWN_HEADERS


def _encoding(raw: bytes) -> str:
    """Tell the encoding by the byte order mark, else UTF-8 if it fits, else what Western Windows writes."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return encoding
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


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
