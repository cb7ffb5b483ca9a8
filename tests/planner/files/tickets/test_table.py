"""A ticket export as a table of text."""

import gzip
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from planner.domain.errors import InputFaults
from planner.files.tickets.table import read_table
from tests.planner.files.tickets.exports import export

TEXT = "Number,Opened,Priority\nI1,2026-06-01 08:00,Wichtig für uns"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """Rule 5: a byte order mark tells, then UTF-8, then Western Windows."""
    table = read_table(export(tmp_path, TEXT, encoding=encoding))
    assert table.rows["Priority"].tolist() == ["Wichtig für uns"]
    assert table.headers == ("Number", "Opened", "Priority")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(tmp_path: Path, separator: str) -> None:
    """Rule 5: commas, semicolons, tabs and bars, told by the header."""
    assert read_table(export(tmp_path, TEXT.replace(",", separator))).rows.shape == (1, 3)


def test_quoted_newlines_and_separators(tmp_path: Path) -> None:
    """Rule 5: a description of several lines with commas in it is one cell."""
    path = tmp_path / "a.csv"
    path.write_text('Number,Short description,Opened\nI1,"broken,\nagain",2026-06-01 08:00\n', encoding="utf-8")
    assert read_table(path).rows["Opened"].tolist() == ["2026-06-01 08:00"]


def test_packed_files_are_told_by_their_content(tmp_path: Path) -> None:
    """A .gz is unpacked whatever its name."""
    (tmp_path / "a.csv").write_bytes(gzip.compress(TEXT.encode()))
    assert len(read_table(tmp_path / "a.csv").rows) == 1


def test_a_title_above_the_header(tmp_path: Path) -> None:
    """Reports put their name above the headers; those start where the opening time is named."""
    assert read_table(export(tmp_path, "All incidents,,\n,,\n" + TEXT)).headers[0] == "Number"


def test_rows_of_uneven_length(tmp_path: Path) -> None:
    """Cells beyond the headers are dropped and that is said; a short row, such as a total, is filled up."""
    table = read_table(export(tmp_path, TEXT + "\nI2,2026-06-01 09:00,P1,extra,extra\nTotal"))
    assert table.rows["Number"].tolist() == ["I1", "I2", "Total"]
    assert table.rows["Opened"].tolist()[-1] == ""
    assert table.notes[-1] == "export.csv: 1 rows have more cells than there are headers; the cells beyond are dropped"


def test_spreadsheets(tmp_path: Path) -> None:
    """Rule 5: dates of a spreadsheet come as text like any other, empty rows do not count."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["All incidents"],
        ["Number", "Opened", "Priority"],
        [1, datetime(2026, 6, 1, 8), "P1"],
        [],
        [2, 46174.5, "P2"],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    rows = read_table(tmp_path / "a.xlsx").rows
    assert rows["Number"].tolist() == ["1", "2"]
    assert rows["Opened"].tolist() == ["2026-06-01 08:00:00", "46174.5"]


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.csv", b"", "the file cannot be read"),
        ("a.csv", b"Number,Opened\n", "no rows of tickets"),
        ("a.csv", b"\x1f\x8bnot gzip", "the file cannot be read"),
        ("a.xlsx", b"PK not a workbook", "the file cannot be read"),
        ("b.csv", None, "there is no such ticket file"),
    ],
)
def test_files_that_are_no_table(tmp_path: Path, name: str, content: bytes | None, found: str) -> None:
    """Whatever the file, it is read or refused with what would be accepted."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputFaults, match=found) as refusal:
        read_table(tmp_path / name)
    assert refusal.value.faults[0].accepted == "a ticket export as .csv, .csv.gz or .xlsx"
