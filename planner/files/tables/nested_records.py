"""Where the records are in a value of JSON: the list whose members have most of the headers that are looked for."""

from collections.abc import Iterator, Mapping
from typing import Any

from planner.files.tables.raw_table import HeaderTest
from planner.files.tables.records import cells

Records = list[Mapping[str, Any]]

_DEPTH = 5
_LOOKED_AT = 5
_HEADS = ("columns", "fields", "headers", "header", "cols")
_BODIES = ("data", "rows", "values", "records", "result")


def known_names(record: Mapping[str, Any], known: HeaderTest) -> int:
    """Count the names of a record that are looked for."""
    return sum(known(header) for header in dict(cells(record)))


def is_record(record: Mapping[str, Any], known: HeaderTest) -> bool:
    """Tell whether an object is a record itself, not one that holds records."""
    return known_names(record, known) >= max(1, _score(find_records(list(record.values()), known), known))


def find_records(value: Any, known: HeaderTest, depth: int = _DEPTH) -> Records:
    """Return the records with most of the names that are looked for, of several such lists the longest."""
    candidates = _candidates(value, known, depth)
    return max(candidates, key=lambda records: (_score(records, known), len(records)), default=[])


def _score(records: Records, known: HeaderTest) -> int:
    return max((known_names(record, known) for record in records[:_LOOKED_AT]), default=0)


def _candidates(value: Any, known: HeaderTest, depth: int) -> Iterator[Records]:
    if isinstance(value, list):
        yield from _of_list(value, known, depth)
    elif isinstance(value, dict) and depth:
        yield from _of_object(value)
        for part in value.values():
            if isinstance(part, list | dict):
                yield find_records(part, known, depth - 1)


def _of_list(values: list[Any], known: HeaderTest, depth: int) -> Iterator[Records]:
    """Yield the objects of a list, the records inside all of them, and rows under a row of headers."""
    objects: Records = [each for each in values if isinstance(each, dict)]
    if objects:
        yield objects
        inner = find_records(objects[0], known, depth - 1) if depth else []
        if _score(inner, known) > known_names(objects[0], known):
            yield [record for each in objects for record in find_records(each, known, depth - 1)]
    elif len(values) > 1 and isinstance(values[0], list):
        yield _rows(values[0], values[1:])
    elif depth:
        for each in values:
            if isinstance(each, list):
                yield find_records(each, known, depth - 1)


def _of_object(value: dict[str, Any]) -> Iterator[Records]:
    """Yield records under their numbers, a table of columns and rows, one list for every column, or one record."""
    yield [value]
    parts = list(value.values())
    if len(parts) > 1 and all(isinstance(part, dict) for part in parts):
        yield [{"id": name, **part} for name, part in value.items()]
    head = next((value[name] for name in _HEADS if isinstance(value.get(name), list)), None)
    body = next((value[name] for name in _BODIES if isinstance(value.get(name), list)), None)
    if head and body:
        yield _rows(head, body)
    lengths = {len(part) if isinstance(part, list) else -1 for part in parts}
    if len(parts) > 1 and len(lengths) == 1 and -1 not in lengths and not isinstance(next(iter(parts[0]), None), dict):
        yield [dict(zip(value, row, strict=True)) for row in zip(*parts, strict=True)]


def _rows(head: list[Any], body: list[Any]) -> Records:
    """Return rows of cells as records; a header is a text, or an object with a name."""
    names = [str(each.get("name", "")) if isinstance(each, dict) else str(each) for each in head]
    return [dict(zip(names, row, strict=False)) for row in body if isinstance(row, list)]
