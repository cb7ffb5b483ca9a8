"""The size of a sheet is told by its cells, before a reader asks for memory for all between them."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from planner.domain.errors import InputFaults
from planner.files.tables.read_tables import read_tables
from planner.files.tables.sheet_size import check_sheet_size, check_workbook, last_column, last_row


def test_the_last_row_and_column_are_found_wherever_they_stand() -> None:
    """Rows out of order, prefixes of names, and column XFD, which is 16384."""
    sheet = b'<x:row r="7"><x:c r="XFD7"/></x:row><x:row spans="1:1" r="3"><x:c r="A3"/></x:row>'
    assert (last_row(sheet), last_column(sheet)) == (7, 16_384)
    assert last_column(b'<row r="1"><c r="AZ1"/></row>') == 52
    assert last_column(b'<row r="1"><c r="BA1"/></row>') == 53


@pytest.mark.parametrize(
    ("rows", "columns", "found"),
    [(1_048_577, 1, "row 1048577"), (1, 16_385, "column 16385"), (1_048_576, 100, "more than 60,000,000 cells")],
)
def test_what_is_too_large_is_told_with_the_limit(rows: int, columns: int, found: str) -> None:
    """Neither Excel nor the memory has room for it."""
    with pytest.raises(ValueError, match=found):
        check_sheet_size(rows, columns)


def test_two_cells_in_opposite_corners_are_no_reason_to_take_17_billion(tmp_path: Path) -> None:
    """A ticket workbook with a cell in A1 and one in XFD1048576."""
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["XFD1048576"] = "opened", "x"
    made = BytesIO()
    book.save(made)
    with pytest.raises(ValueError, match="reaches to row 1048576 and column 16384"):
        check_workbook(made.getvalue())
    (tmp_path / "t.xlsx").write_bytes(made.getvalue())
    with pytest.raises(InputFaults, match="reaches to row 1048576"):
        read_tables(tmp_path / "t.xlsx", lambda _: False)
