"""Records of JSON: an array, an object with an array in it, or one object a line."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from planner.files.tables.encoding import decode
from planner.files.tables.nested_records import find_records, is_record
from planner.files.tables.raw_table import HeaderTest, RawTable
from planner.files.tables.records import records_table

_START = re.compile(r'\s*(?:\{\s*"[^"]*"\s*:\s*)?\[\s*(?=\{)|\s*(?=\{)')
_LINE = re.compile(r"\s*(?=\{)")
_NEXT = re.compile(r"[\s,]*")


def json_table(name: str, raw: bytes, known: HeaderTest) -> RawTable | None:
    """Return the records of a file as a table, None when there are none.

    Raises
    ------
    ValueError
        When the file is no JSON, with the place of the first error.
    """
    return records_table(name, "JSON", _records(decode(raw)[0].removeprefix("\ufeff"), known))


def _records(text: str, known: HeaderTest) -> Iterator[Mapping[str, Any]]:
    """Yield the records one by one where they follow each other, else those found anywhere inside the file."""
    start = _LINE.match(text) if _is_pages(text) else _START.match(text)
    inside = bool(start and "[" in start[0])
    first = _first(text, start.end()) if start else None
    if start is None or first is None or not (inside or _is_lines(text)):
        yield from find_records(json.loads(text), known)
    elif is_record(first, known):
        yield from _one_by_one(text, start.end(), inside)
    elif inside:
        yield from find_records(json.loads(text), known)
    else:
        for page in _one_by_one(text, start.end(), inside):
            yield from find_records(page, known)


def _is_pages(text: str) -> bool:
    """Tell whether the first line is an object by itself, and the next line begins another."""
    end = text.find("\n")
    if end < 0 or text[end : end + 20].strip()[:1] != "{":
        return False
    try:
        return isinstance(json.loads(text[:end]), dict)
    except ValueError:
        return False


def _first(text: str, at: int) -> Mapping[str, Any] | None:
    try:
        record, _ = json.JSONDecoder().raw_decode(text, at)
    except ValueError:
        return None
    return record if isinstance(record, dict) else None


def _is_lines(text: str) -> bool:
    """Tell whether a second object follows the first."""
    try:
        _, end = json.JSONDecoder().raw_decode(text, len(text) - len(text.lstrip()))
    except ValueError:
        return False
    return text[end : end + 20].strip()[:1] == "{"


def _one_by_one(text: str, at: int, inside: bool) -> Iterator[Mapping[str, Any]]:
    decoder = json.JSONDecoder()
    while at < len(text) and text[at] == "{":
        record, at = decoder.raw_decode(text, at)
        yield record
        at = _end(_NEXT.match(text, at), at)
    if inside and text[at : at + 1] != "]":
        raise ValueError(f"the list of records is not closed, at character {at}")
    if inside and _goes_on(text, at + 1):
        raise ValueError(f"a second list of records begins after character {at}: give each a line of its own")
    if not inside and text[at:].strip():
        raise ValueError(f"something other than a record stands at character {at}")


def _goes_on(text: str, at: int) -> bool:
    """Tell whether something follows the list that ended before `at`, or the object in which that list was."""
    rest = text[at:].strip()
    if text.lstrip()[:1] == "{":
        try:
            _, end = json.JSONDecoder().raw_decode('{"":0' + rest)
        except ValueError:
            return False
        return bool(rest[end - len('{"":0') :].strip())
    return bool(rest)


def _end(match: re.Match[str] | None, otherwise: int) -> int:
    return match.end() if match else otherwise
