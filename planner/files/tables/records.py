"""Records, each with its own names, as one table; a nested object is shown by the most readable of its parts."""

import ast
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from planner.files.tables.raw_table import HEAD_ROWS, RawTable, text_of

_SHOWN = ("display_value", "displayvalue", "name", "summary", "label", "title", "value", "id")
"""The parts of a nested object that stand for it, without capitals, the most readable first."""

_HOLDERS = frozenset(
    {"attributes", "fields", "properties", "_source", "node", "values", "data", "ticket", "incident", "issue",
     "request", "case", "record", "item", "entity"}
)  # fmt: skip
"""Names of objects that are the record itself, whose parts count though they have a name of their own."""

_PARTS = 4
_EXACT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}")
_SINCE_1970 = re.compile(r"\d{10}|\d{13}")
_OFTEN_THE_SAME = 16
"""Texts shorter than this are kept once: most are priorities, states and groups."""


def records_table(name: str, kind: str, records: Iterable[Mapping[str, Any]]) -> RawTable | None:
    """Return records as a table, None when there are none."""
    columns: dict[str, list[str]] = {}
    same: dict[str, str] = {}
    rows = 0
    for record in records:
        for header, text in record.items() if _is_flat(record) else cells(record):
            column = columns.get(header)
            if column is None:
                column = columns[header] = []
            if len(column) != rows:
                if len(column) > rows:
                    continue
                column += [""] * (rows - len(column))
            column.append(same.setdefault(text, text) if len(text) < _OFTEN_THE_SAME else text)
        rows += 1
    if not rows or not columns:
        return None
    for column in columns.values():
        column.extend([""] * (rows - len(column)))

    def load(headers: Sequence[str]) -> pd.DataFrame:
        return pd.DataFrame({header: columns[header] for header in headers}, dtype="str")

    head = pd.DataFrame({header: column[:HEAD_ROWS] for header, column in columns.items()}, dtype="str")
    return RawTable(name, kind, tuple(columns), head, load)


def _is_flat(record: Mapping[str, Any]) -> bool:
    return all(type(value) is str for value in record.values())


def cells(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield header and text of a record; an object without a name of its own gives its parts, as Jira's fields do."""
    for header, value in record.items():
        if isinstance(value, dict):
            shown = None if header in _HOLDERS and len(value) >= _PARTS else shown_part(value)
            if shown is None:
                yield from cells(value)
            else:
                yield header, shown
        elif isinstance(value, list):
            named = tuple(_named_values(value)) if header in _HOLDERS else ()
            yield from named or ((header, _of_list(value)),)
        else:
            yield header, value if isinstance(value, str) else text_of(value)


def _named_values(values: list[Any]) -> Iterator[tuple[str, str]]:
    """Yield name and value of a list of parts that is the record itself, as Cherwell's fields are."""
    for part in values:
        if isinstance(part, dict) and isinstance(part.get("name"), str) and "value" in part:
            yield part["name"], text_of(part["value"])


def _of_list(values: list[Any]) -> str:
    """Return a list of words as words, of a list of objects the first."""
    if values and isinstance(values[0], dict):
        return shown_part(values[0]) or ""
    return ", ".join(text_of(value) for value in values)


def shown_part(value: Mapping[str, Any]) -> str | None:
    """Return the text that stands for a nested object, None when it has none.

    ServiceNow gives an instant twice, as shown and as stored: the stored one, in UTC, is certain.
    """
    exact = value.get("value")
    if "display_value" in value and isinstance(exact, str):
        if _EXACT.fullmatch(exact):
            return f"{exact}Z"
        if _SINCE_1970.fullmatch(exact):
            return exact
    parts = {name.casefold(): part for name, part in value.items() if isinstance(part, str | int | float)}
    part = next((parts[name] for name in _SHOWN if name in parts), None)
    return None if part is None else text_of(part)


def shown_texts(table: pd.DataFrame, nested: Sequence[str] | None = None) -> pd.DataFrame:
    """Return a table whose cells that are nested objects written as text are the text that stands for them.

    `nested` are the columns that have such cells; None looks for them.
    """
    found = nested_columns(table) if nested is None else [header for header in nested if header in table.columns]
    return table.assign(**{header: table[header].map(_shown_text) for header in found}) if found else table


def nested_columns(table: pd.DataFrame) -> list[str]:
    """Return the columns with cells that are nested objects written as text."""
    return [str(header) for header in table.columns if any(text[:1] in ("{", "[") for text in table[header])]


def _shown_text(text: str) -> str:
    if not text.startswith(("{", "[{")):
        return text
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        return _of_list(value) if isinstance(value, list) else shown_part(value) or text
    return text
