"""The tables of a file; the content of a file, never its name, tells its kind."""

import csv
import re
import zlib
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

from planner.files.tables.archive import is_workbook, members, unpacked
from planner.files.tables.delimited import delimited_table
from planner.files.tables.encoding import decode
from planner.files.tables.json_records import json_table
from planner.files.tables.markup import markup_tables
from planner.files.tables.parquet import parquet_table
from planner.files.tables.raw_table import HeaderTest, RawTable, file_fault
from planner.files.tables.spreadsheet import sheet_tables
from planner.files.tables.xml_records import xml_table

ACCEPTED = (
    "a ticket export as csv, xlsx, xls, xlsb, ods, JSON, XML, a web page with a table, Parquet, or these in a zip "
    "archive"
)

_OTHER_KINDS = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite": "a database",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"{\\rtf": "a text document",
}
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_MARKUP = re.compile(r"\s*(<\?xml|<!doctype|<html|<table|<head|<meta|<body|<style|<div)", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml", re.IGNORECASE)
_MAIL = re.compile(rb"\s*(MIME-Version|From|Content-Type):", re.IGNORECASE)
_NESTED = 2


def read_tables(path: Path, known: HeaderTest) -> tuple[RawTable, ...]:
    """Return the tables of a file; `known` tells which headers are looked for.

    Raises
    ------
    InputFaults
        When the file is missing, is of a kind that cannot be read, is damaged, or has no table.
    """
    if not path.is_file():
        raise file_fault(path, "there is no such ticket file", ACCEPTED)
    try:
        tables = tuple(_tables(path.name, path.read_bytes(), known, _NESTED))
    except (OSError, EOFError, ValueError, csv.Error, zlib.error, RecursionError) as error:
        raise file_fault(path, f"the file cannot be read ({error})", ACCEPTED) from error
    if not tables:
        raise file_fault(path, "the file has no rows of tickets", ACCEPTED)
    return tables


def _tables(name: str, raw: bytes, known: HeaderTest, depth: int) -> Iterator[RawTable]:
    if raw.startswith(b"\x1f\x8b"):
        yield from _unpacked(name, raw, known, depth)
    elif raw.startswith(b"PK") and not is_workbook(raw):
        yield from _packed(name, raw, known, depth)
    elif raw.startswith((b"PK", _OLD_WORKBOOK)):
        yield from sheet_tables(name, raw, known)
    elif raw.startswith(b"PAR1"):
        yield from _one(parquet_table(name, raw, known))
    elif other := next((kind for mark, kind in _OTHER_KINDS.items() if raw.startswith(mark)), ""):
        raise ValueError(f"it is {other}")
    else:
        yield from _text_tables(name, raw, known)


def _unpacked(name: str, raw: bytes, known: HeaderTest, depth: int) -> Iterator[RawTable]:
    if not depth:
        raise ValueError("it is an archive in an archive in an archive")
    yield from _tables(name, unpacked(raw), known, depth - 1)


def _packed(name: str, raw: bytes, known: HeaderTest, depth: int) -> Iterator[RawTable]:
    if not depth:
        raise ValueError("it is an archive in an archive in an archive")
    for inner, content in members(raw):
        yield from _tables(f"{name}, {inner}", content, known, depth - 1)


def _text_tables(name: str, raw: bytes, known: HeaderTest) -> Iterator[RawTable]:
    start = decode(raw[:4000])[0].lstrip("\ufeff")
    if _MAIL.match(raw) and b"<" in raw:
        yield from markup_tables(name, _page_in_mail(raw), known)
    elif _MARKUP.match(start):
        found = markup_tables(name, raw, known)
        yield from found or (_one(xml_table(name, raw)) if _XML.match(start) else ())
    elif start.lstrip().startswith(("{", "[{", "[\n", "[ ", "[\r", "[[")):
        yield from _one(json_table(name, raw, known))
    else:
        yield from _one(delimited_table(name, raw, known))


def _page_in_mail(raw: bytes) -> bytes:
    """Return the web page in a file that a browser saved as one with all its parts."""
    for part in message_from_bytes(raw).walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            return content
    return raw


def _one(table: RawTable | None) -> Iterator[RawTable]:
    if table is not None:
        yield table
