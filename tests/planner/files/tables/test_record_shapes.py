"""Shapes in which interfaces and tools give records: all hold the same three."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from planner.domain.errors import InputFaults
from planner.files.tables.read_tables import read_tables

KNOWN = ("id", "created_at", "priority", "group")
RECORDS = [
    {"id": at, "created_at": f"2026-09-0{at}T08:00:00Z", "priority": "P1", "group": "Harbour", "title": "x"}
    for at in (1, 2, 3)
]
CELLS = [list(record.values()) for record in RECORDS]
NO_ID = [{name: value for name, value in record.items() if name != "id"} for record in RECORDS]

SHAPES: Mapping[str, Any] = {
    "JSON:API": {"data": [{"id": at, "type": "t", "attributes": part} for at, part in enumerate(NO_ID, 1)]},
    "Elasticsearch": {
        "took": 1,
        "hits": {"total": {"value": 3}, "hits": [{"_id": "a", "_source": r} for r in RECORDS]},
    },
    "GraphQL": {"data": {"tickets": {"edges": [{"cursor": "c", "node": record} for record in RECORDS]}}},
    "by number": {str(at): part for at, part in enumerate(NO_ID, 1)},
    "by number, inside": {"tickets": {str(at): part for at, part in enumerate(NO_ID, 1)}},
    "columns and rows": {"columns": list(RECORDS[0]), "data": CELLS},
    "named columns and rows": {"cols": [{"name": name} for name in RECORDS[0]], "rows": CELLS},
    "rows": [list(RECORDS[0]), *CELLS],
    "one list for every column": {name: [record[name] for record in RECORDS] for name in RECORDS[0]},
    "each in an object": [{"ticket": record} for record in RECORDS],
    "pages": [{"page": 1, "tickets": RECORDS[:2]}, {"page": 2, "tickets": RECORDS[2:]}],
    "comments inside": [{**record, "comments": [{"id": 9, "created_at": "x"}] * 5} for record in RECORDS],
}


def _read(folder: Path, content: str, name: str = "answer.json") -> list[tuple[str, str]]:
    (folder / name).write_text(content, encoding="utf-8")
    (table,) = read_tables(folder / name, lambda header: header.casefold() in KNOWN)
    rows = table.load(["id", "created_at"])
    return list(zip(rows["id"], rows["created_at"], strict=True))


EXPECTED = [(str(record["id"]), str(record["created_at"])) for record in RECORDS]


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_of_json(tmp_path: Path, shape: str) -> None:
    """Every shape gives the three records, in one line or in many."""
    for indent in (None, 1):
        assert _read(tmp_path, json.dumps(SHAPES[shape], indent=indent)) == EXPECTED


def test_a_page_on_every_line(tmp_path: Path) -> None:
    """All pages are read, not the first alone."""
    lines = (json.dumps({"tickets": [record], "page": at}) for at, record in enumerate(RECORDS))
    assert _read(tmp_path, "\n".join(lines)) == EXPECTED


@pytest.mark.parametrize("mark", ['[{"id": 1, "created_at": "x"}]', '{"a": [{"id": 1, "created_at": "x"}], "b": 2}'])
def test_a_second_list_is_told(tmp_path: Path, mark: str) -> None:
    """Lists that follow each other without a line end are refused, since the second would be lost."""
    with pytest.raises(InputFaults, match="second list"):
        _read(tmp_path, mark + mark)


def test_xml(tmp_path: Path) -> None:
    """Fields may be elements, or attributes; a shown value goes before the key."""
    inner = "".join(f"<t><id>{r['id']}</id><created_at>{r['created_at']}</created_at></t>" for r in RECORDS)
    assert _read(tmp_path, f'<?xml version="1.0"?><all><head/>{inner}</all>') == EXPECTED
    inner = "".join(f'<t id="{r["id"]}" created_at="{r["created_at"]}"/>' for r in RECORDS)
    assert _read(tmp_path, f'<?xml version="1.0"?><a><b>{inner}</b></a>') == EXPECTED
    inner = "".join(
        f'<t><id display_value="{r["id"]}">k</id><created_at>{r["created_at"]}</created_at></t>' for r in RECORDS
    )
    assert _read(tmp_path, f'<?xml version="1.0"?><all>{inner}</all>') == EXPECTED


def test_broken_xml_is_told(tmp_path: Path) -> None:
    """A file cut off in the middle is refused with the place of the fault."""
    with pytest.raises(InputFaults, match="no XML"):
        _read(tmp_path, '<?xml version="1.0"?><all><t><id>1</id>')


@pytest.mark.parametrize("cell", ['="{}"', "'{}"])
def test_marks_of_a_spreadsheet(tmp_path: Path, cell: str) -> None:
    """The marks that keep a cell as text are no part of it; an apostrophe in a few cells is."""
    rows = (f"{cell.format(r['id'])},{cell.format(r['created_at'])},'s" for r in RECORDS)
    content = "\n".join(("id,created_at,group", *rows, "4,x,Harbour"))
    assert _read(tmp_path, content.rsplit("\n", 1)[0], "export.csv") == EXPECTED
