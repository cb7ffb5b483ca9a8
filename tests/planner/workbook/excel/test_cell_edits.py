"""Cells written into a workbook file as it lies there."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from planner.workbook.excel.cell_edits import _edited, write_cells


def test_new_cells_and_old_ones(tmp_path: Path) -> None:
    """Values come where they belong, a changed cell keeps its format, a new one takes that of the cell above."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Mine & yours"
    for row in (("Name", "Tickets"), ("a", 1), ("b", 2)):
        sheet.append(row)
    sheet["B3"].font = Font(bold=True)
    sheet["A5"].font = Font(italic=True)
    path = tmp_path / "a.xlsx"
    book.save(path)
    write_cells(path, {"Mine & yours": {(3, 2): 7, (4, 1): "<c & 'd'>", (4, 2): 8, (6, 1): "=1+1", (1, 3): "Note"}})
    made = openpyxl.load_workbook(path)["Mine & yours"]
    assert [cell.value for cell in made[3]] == ["b", 7, None]
    assert [cell.value for cell in made[4]] == ["<c & 'd'>", 8, None]
    assert (made["A6"].value, made["A6"].data_type, made["C1"].value) == ("=1+1", "s", "Note")
    assert made["B3"].font.bold
    assert made["B4"].font.bold
    assert not made["A4"].font.italic
    assert made["A6"].font.italic


@pytest.mark.parametrize(
    ("sheet", "edited"),
    [
        (
            "<worksheet><sheetData/></worksheet>",
            '<worksheet><sheetData><row r="2"><c r="A2"><v>5</v></c></row></sheetData></worksheet>',
        ),
        (
            '<worksheet><sheetData><row r="1" spans="1:1"><c r="A1" s="3"/></row><row r="2" spans="1:1" ht="9"/>'
            "</sheetData></worksheet>",
            '<worksheet><sheetData><row r="1" spans="1:1"><c r="A1" s="3"/></row><row r="2" ht="9"><c r="A2"><v>5</v>'
            "</c></row></sheetData></worksheet>",
        ),
        (
            '<worksheet><sheetData><row r="3"><c r="A3" s="4"><v>1</v></c></row></sheetData><x/></worksheet>',
            '<worksheet><sheetData><row r="2"><c r="A2"><v>5</v></c></row><row r="3"><c r="A3" s="4"><v>1</v></c></row>'
            "</sheetData><x/></worksheet>",
        ),
    ],
)
def test_rows_of_every_form(sheet: str, edited: str) -> None:
    """Empty sheets, empty rows and rows below are found; untouched rows stay letter by letter."""
    assert _edited(sheet, {(2, 1): 5}) == edited


def test_a_sheet_that_cannot_be_edited_safely() -> None:
    """A sheet whose names carry a prefix is refused instead of spoilt."""
    with pytest.raises(ValueError, match="unusual way"):
        _edited("<x:worksheet><x:sheetData></x:sheetData></x:worksheet>", {(1, 1): 5})
