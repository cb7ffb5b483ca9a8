"""A workbook file as plain grids of cells."""

import random
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planner.domain.errors import InputFaults
from planner.workbook.excel.grid import BadCell, open_book


def book(path: Path, **cells: Any) -> Path:
    """Write a workbook whose sheet Queues has a header in A1 and these cells."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Queues"
    sheet["A1"] = "Ticket group"
    for place, value in cells.items():
        sheet[place] = value
    made.save(path)
    return path


def test_rows_keep_their_numbers(tmp_path: Path) -> None:
    """Empty rows in between are skipped, and the others keep the number the planner sees."""
    grid = open_book(book(tmp_path / "a.xlsx", A3="A", A7="B", B7=" "), ["Queues"]).grids["Queues"]
    assert [number for number, _ in grid.rows] == [3, 7]
    assert grid.headers[0] == "Ticket group"


def test_titles_as_excel_compares_them(tmp_path: Path) -> None:
    """Capitals do not matter for the title; other sheets, hidden ones too, are named."""
    made = openpyxl.Workbook()
    made.create_sheet("QUEUES").sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    found = open_book(tmp_path / "a.xlsx", ["Queues"])
    assert set(found.grids) == {"Queues"}
    assert found.others == ("Sheet",)


def test_a_formula_counts_by_its_stored_value(tmp_path: Path) -> None:
    """Without a stored value a formula is told; with one it is that value."""
    path = book(tmp_path / "a.xlsx", A2="=1+1", A3="#REF!")
    (_, (formula,)), (_, (error,)) = open_book(path, ["Queues"]).grids["Queues"].rows
    assert isinstance(formula, BadCell)
    assert formula.found == "a formula without a stored value"
    assert isinstance(error, BadCell)
    assert error.found == "the cell shows the error #REF!"
    _store(path, b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    assert open_book(path, ["Queues"]).grids["Queues"].rows[0] == (2, (2,))


def _store(path: Path, old: bytes, new: bytes) -> None:
    """Replace bytes in the first sheet, as a program that stores values would have written them."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    plain = parts[sheet].replace(b"<v />", b"<v></v>").replace(b"<v/>", b"<v></v>")
    assert old in plain
    parts[sheet] = plain.replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_merged_cells_are_found(tmp_path: Path) -> None:
    """Merged ranges are named."""
    path = book(tmp_path / "a.xlsx", A2="A")
    made = openpyxl.load_workbook(path)
    made["Queues"].merge_cells("A2:B4")
    made.save(path)
    assert open_book(path, ["Queues"]).grids["Queues"].merged == ("A2:B4",)


def test_blank_rows_above_the_header_do_not_hide_it(tmp_path: Path) -> None:
    """The first row that is not empty has the headers, and its number is known."""
    path = tmp_path / "a.xlsx"
    made = openpyxl.load_workbook(book(path, A3="A"))
    made["Queues"].insert_rows(1, 2)
    made.save(path)
    grid = open_book(path, ["Queues"]).grids["Queues"]
    assert (grid.headers, grid.header_row, grid.rows) == (("Ticket group",), 3, ((5, ("A",)),))


def test_a_damaged_file_is_refused_and_never_crashes(tmp_path: Path) -> None:
    """Whatever bytes are lost or changed, the file is read or refused with a fault."""
    whole = book(tmp_path / "a.xlsx", A2="A").read_bytes()
    generator = random.Random(1)
    refused = 0
    for attempt in range(40):
        damaged = bytearray(whole[: generator.randrange(len(whole))] if attempt % 2 else whole)
        for _ in range(30):
            damaged[generator.randrange(len(damaged))] = generator.randrange(256)
        (tmp_path / "b.xlsx").write_bytes(bytes(damaged))
        try:
            open_book(tmp_path / "b.xlsx", ["Queues"])
        except InputFaults:
            refused += 1
    assert refused > 20


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    """A text file named .xlsx is refused as what it is."""
    (tmp_path / "a.xlsx").write_text("Ticket group,Skill\n", encoding="utf-8")
    with pytest.raises(InputFaults, match="not a workbook but text"):
        open_book(tmp_path / "a.xlsx", ["Queues"])
