"""Files of every kind as tables of text."""

import gzip
import io
import json
import zipfile
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from planner.domain.errors import InputFaults
from planner.files.tables.parquet import NEEDED
from planner.files.tables.raw_table import RawTable
from planner.files.tables.read_tables import ACCEPTED, read_tables
from planner.files.tickets.export_format import ExportFormat

HEADERS = ("Number", "Opened", "Priority")
ROWS = (("I1", "2026-06-01 08:00", "Wichtig für uns"), ("I2", "2026-06-01 09:30", "Low"))
TEXT = "\n".join(",".join(row) for row in (HEADERS, *ROWS))


def read(path: Path) -> tuple[RawTable, ...]:
    """Return the tables of a file."""
    return read_tables(path, ExportFormat().is_header)


def only(folder: Path, content: bytes, name: str = "a.csv") -> pd.DataFrame:
    """Return the rows of the only table in a file of this content."""
    (folder / name).write_bytes(content)
    (table,) = read(folder / name)
    return table.load(table.headers)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (HEADERS, *((number, datetime.fromisoformat(at), text) for number, at, text in ROWS)):
        sheet.append(list(row))
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _open_document() -> bytes:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in (HEADERS, *ROWS)
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Tickets">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    files = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": manifest,
    }
    return _zip({name: text.encode() for name, text in files.items()})


def _zip(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _page(cell: str = "td", row: str = "tr", table: str = "table") -> str:
    rows = ("".join(f"<{cell}>{text}</{cell}>" for text in each) for each in (HEADERS, *ROWS))
    return f"<{table}>" + "".join(f"<{row}>{each}</{row}>" for each in rows) + f"</{table}>"


def _records() -> list[dict[str, str]]:
    return [dict(zip(HEADERS, row, strict=True)) for row in ROWS]


def _elements() -> str:
    records = (
        f"<row>{''.join(f'<{name}>{cell}</{name}>' for name, cell in each.items())}</row>" for each in _records()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><export>{"".join(records)}</export>'


KINDS: dict[str, bytes] = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with a mark": TEXT.encode("utf-8-sig"),
    "UTF-16 with a mark": TEXT.encode("utf-16"),
    "UTF-16 without a mark": TEXT.encode("utf-16-le"),
    "UTF-16 of the other order": TEXT.encode("utf-16-be"),
    "Windows": TEXT.encode("cp1252"),
    "DOS": TEXT.encode("cp850"),
    "old Macintosh": TEXT.replace("\n", "\r").encode(),
    "semicolons": TEXT.replace(",", ";").encode(),
    "tabs": TEXT.replace(",", "\t").encode(),
    "bars": TEXT.replace(",", "|").encode(),
    "lines in quotation marks": "\n".join(f'"{line}"' for line in TEXT.splitlines()).encode(),
    "a line that names the separator": b"sep=;\r\n" + TEXT.replace(",", ";").encode(),
    "NUL bytes": TEXT.replace("Low", "L\0ow").encode(),
    "xlsx": _workbook(),
    "OpenDocument": _open_document(),
    "zip": _zip({"inside.csv": TEXT.encode()}),
    "zip of a workbook": _zip({"inside.xlsx": _workbook()}),
    "gzip": gzip.compress(TEXT.encode()),
    "web page": f"<html><body>{_page()}</body></html>".encode(),
    "XML of Excel 2003": f'<?xml version="1.0"?><Workbook>{_page("Cell", "Row", "Worksheet")}</Workbook>'.encode(),
    "web page saved as one file": f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
    f"Content-Transfer-Encoding: 8bit\n\n{_page()}".encode(),
    "JSON array": json.dumps(_records()).encode(),
    "JSON in an object": json.dumps({"count": 2, "result": _records()}).encode(),
    "JSON with the array first": json.dumps({"tickets": _records(), "next_page": None}, indent=1).encode(),
    "JSON lines": "\n".join(map(json.dumps, _records())).encode(),
    "JSON lines of pages": "\n".join(json.dumps({"page": 1, "all": [record]}) for record in _records()).encode(),
    "JSON of columns and rows": json.dumps({"columns": list(HEADERS), "rows": list(map(list, ROWS))}).encode(),
    "JSON by number": json.dumps({"I1": _records()[0], "I2": _records()[1]}).encode(),
    "XML of records": _elements().encode(),
    "cells marked as text": "\n".join(
        (",".join(HEADERS), *(",".join(f'="{cell}"' for cell in row) for row in ROWS))
    ).encode(),
}
"""The same two tickets in every kind of file that is read."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["a.csv", "a.xls"])
def test_every_kind_is_read(tmp_path: Path, kind: str, name: str) -> None:
    """The content tells the kind of a file, whatever its name says."""
    rows = only(tmp_path, KINDS[kind], name)
    assert rows["Number"].tolist() == ["I1", "I2"]
    assert [text[:16] for text in rows["Opened"]] == ["2026-06-01 08:00", "2026-06-01 09:30"]
    assert rows["Priority"].tolist() == ["Wichtig für uns", "Low"]


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2", "cp852"])
def test_code_pages_of_central_europe(tmp_path: Path, encoding: str) -> None:
    """Polish letters stand at other bytes in each of its code pages; the right one makes words of them."""
    text = "Zgłoszenie,Utworzono,Priorytet\nŻółw,2026-06-01 08:00,Średni\nGęś,2026-06-01 08:00,Najwyższy"
    assert only(tmp_path, text.encode(encoding))["Priorytet"].tolist() == ["Średni", "Najwyższy"]


def test_quoted_newlines_and_separators(tmp_path: Path) -> None:
    """A description of several lines with commas in it is one cell."""
    text = b'Number,Short description,Opened\nI1,"broken,\nagain",2026-06-01 08:00\n'
    assert only(tmp_path, text)["Opened"].tolist() == ["2026-06-01 08:00"]


@pytest.mark.parametrize("stray", ['I2,2026-06-01 09:00,"19 inch screen', 'I2,2026-06-01 09:00,"a ""b'])
def test_stray_quotes_hide_no_rows(tmp_path: Path, stray: str) -> None:
    """A mark that opens a cell and never closes it, or much later, is read as a character, and that is told."""
    lines = ["Number,Opened,Subject", *(f"I{at},2026-06-01 0{at}:00,x" for at in (1, 3, 4, 5))]
    lines.insert(2, stray)
    (tmp_path / "a.csv").write_text("\n".join(lines), encoding="utf-8")
    (table,) = read(tmp_path / "a.csv")
    assert table.load(["Number"])["Number"].tolist() == ["I1", "I2", "I3", "I4", "I5"]
    assert any("a stray quotation mark in 1 row " in note for note in table.notes)


def test_a_title_above_the_header(tmp_path: Path) -> None:
    """Reports put their name above the headers; the row with most known headers is the header."""
    assert only(tmp_path, ("All incidents,,\n,,\n" + TEXT).encode())["Number"].tolist() == ["I1", "I2"]


def test_headers_nobody_knows(tmp_path: Path) -> None:
    """The first row is the header when it is words, and has numbers for headers when it is data."""
    assert only(tmp_path, b"Foo;Bar\nx;2026-06-01 08:00").columns.tolist() == ["Foo", "Bar"]
    bare = only(tmp_path, b"x,2026-06-01 08:00,P1\ny,2026-06-02 08:00,P2")
    assert bare.columns.tolist() == ["Column 1", "Column 2", "Column 3"]
    assert len(bare) == 2


def test_rows_of_uneven_length(tmp_path: Path) -> None:
    """Cells beyond the headers are dropped and that is said; a short row, such as a total, is filled up."""
    (tmp_path / "a.csv").write_text(TEXT + "\nI3,2026-06-01 09:00,P1,extra,extra\nTotal", encoding="utf-8")
    (table,) = read(tmp_path / "a.csv")
    rows = table.load(table.headers)
    assert rows["Number"].tolist() == ["I1", "I2", "I3", "Total"]
    assert rows["Opened"].tolist()[-1] == ""
    assert table.notes[-1] == "1 row has more cells than there are headers; the cells beyond are dropped"


def test_every_sheet_is_a_table(tmp_path: Path) -> None:
    """A sheet per month is read sheet by sheet, a hidden one is named as such, empty rows do not count."""
    book = openpyxl.Workbook()
    for month in ("May", "June"):
        sheet = book.create_sheet(month)
        for row in (["All incidents"], HEADERS, [1, datetime(2026, 6, 1, 8), "P1"], [], [2, 46174.5, "P2"]):
            sheet.append(list(row))
    book["June"].sheet_state = "hidden"
    (tmp_path / "a.xlsx").write_bytes(_saved(book))
    tables = read(tmp_path / "a.xlsx")
    assert [table.name for table in tables] == ["a.xlsx, sheet May", "a.xlsx, sheet June (hidden)"]
    rows = tables[0].load(["Number", "Opened"])
    assert rows["Number"].tolist() == ["1", "2"]
    assert rows["Opened"].tolist() == ["2026-06-01 08:00:00", "46174.5"]


def test_nested_objects(tmp_path: Path) -> None:
    """An object in a record gives the text that stands for it; ServiceNow's stored instants are in UTC."""
    record = {
        "key": "A-1",
        "fields": {"created": "2026-06-01T08:00:00Z", "priority": {"name": "High"}, "components": [{"name": "Net"}]},
        "opened_at": {"display_value": "2026-06-01 09:00:00", "value": "2026-06-01 08:00:00"},
        "due": {"display_value": "Jun 1, 2026 09:00 AM", "value": "1780300800000"},
        "tags": ["a", "b"],
        "nothing": None,
    }  # fmt: skip
    (row,) = only(tmp_path, json.dumps([record]).encode()).to_dict("records")
    assert row == {
        "key": "A-1", "created": "2026-06-01T08:00:00Z", "priority": "High", "components": "Net",
        "opened_at": "2026-06-01 08:00:00Z", "due": "1780300800000", "tags": "a, b", "nothing": "",
    }  # fmt: skip


def test_parquet_without_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Parquet file is told for what it is, with the command that installs its reader."""
    monkeypatch.setattr("planner.files.tables.parquet.importlib.util.find_spec", lambda _: None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1....PAR1")
    with pytest.raises(InputFaults) as refusal:
        read(tmp_path / "a.parquet")
    assert NEEDED in str(refusal.value)


def test_parquet(tmp_path: Path) -> None:
    """Instants keep their zone, whole numbers have no fraction, and nothing is nothing."""
    opened = datetime(2026, 6, 1, 8, tzinfo=UTC), datetime(2026, 6, 2, 9, tzinfo=UTC)
    columns = {
        "Number": pa.array([1, None]),
        "Opened": pa.array(opened, pa.timestamp("us", tz="UTC")),
        "Seen in Lima": pa.array([*opened[:1], None], pa.timestamp("ms", tz="America/Lima")),
        "Local": pa.array([datetime(2026, 6, 1, 8), None], pa.timestamp("ns")),
        "Day": pa.array([date(2026, 6, 1), None]),
        "Work": pa.array([12.5, 3.0]),
        "Lasted": pa.array([timedelta(minutes=90), None]),
        "Cost": pa.array([Decimal("1.50"), None]),
        "Closed": pa.array([True, None]),
        "Group": pa.array(["Net", None]).dictionary_encode(),
        "Priority": pa.array([{"name": "High"}, {"name": "Low"}]),
        "Empty": pa.nulls(2),
    }
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    first, second = only(tmp_path, file.getvalue()).to_dict("records")
    assert first == {
        "Number": "1", "Opened": "2026-06-01T08:00:00+0000", "Seen in Lima": "2026-06-01T03:00:00-0500",
        "Local": "2026-06-01 08:00:00", "Day": "2026-06-01", "Work": "12.5", "Lasted": "1:30:00", "Cost": "1.50",
        "Closed": "True", "Group": "Net", "Priority": "{'name': 'High'}", "Empty": "",
    }  # fmt: skip
    assert second == {
        **dict.fromkeys(columns, ""), "Opened": "2026-06-02T09:00:00+0000", "Work": "3",
        "Priority": "{'name': 'Low'}",
    }  # fmt: skip
    assert read(tmp_path / "a.csv")[0].kind == "Parquet"


@pytest.mark.parametrize("damaged", [b"PAR1....PAR1", b"PAR1"])
def test_a_damaged_parquet_file(tmp_path: Path, damaged: bytes) -> None:
    """It is refused by its name, without a traceback."""
    (tmp_path / "a.parquet").write_bytes(damaged)
    with pytest.raises(InputFaults) as refusal:
        read(tmp_path / "a.parquet")
    assert refusal.value.faults[0].sheet == "a.parquet"


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.csv", b"", "no rows of tickets"),
        ("a.csv", b"Number,Opened\n", "no rows of tickets"),
        ("a.csv", b"\x1f\x8bnot gzip", "the file cannot be read"),
        ("a.xlsx", b"PK not a workbook", "the archive is damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0 not a workbook", "the workbook is damaged"),
        ("a.csv", b"%PDF-1.7", "it is a PDF document"),
        ("a.json", b'[{"a": 1}, {"a": ', "the file cannot be read"),
        ("a.json", b"[]", "no rows of tickets"),
        ("b.csv", None, "there is no such ticket file"),
    ],
)
def test_files_that_are_no_table(tmp_path: Path, name: str, content: bytes | None, found: str) -> None:
    """Whatever the file, it is read or refused for what it is, with what would be accepted."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputFaults, match=found) as refusal:
        read(tmp_path / name)
    assert refusal.value.faults[0].accepted == ACCEPTED
