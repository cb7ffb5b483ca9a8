"""Workbooks with a million empty rows, far cells, other ways to count days: read once, or refused with the limit."""

import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from planner.domain.errors import InputFaults
from planner.workbook.excel import filled_cells
from planner.workbook.excel.archive import sheet_parts, without_empty_cells
from planner.workbook.input.read_sheets import read_inputs
from tests.planner.workbook.workbooks import write

ROW = '<row r="{0}" s="1" customFormat="1"><c r="A{0}" s="1"/><c r="B{0}" s="1"></c></row>'


def changed(path: Path, title: str, change: Callable[[str], str]) -> Path:
    """Change the XML of a sheet of a workbook."""
    with zipfile.ZipFile(path) as source:
        part = sheet_parts(source)[title]
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return path


def sheets_of(path: Path) -> dict[str, object]:
    """Return what the sheets of a workbook say."""
    inputs = read_inputs(path)
    return {each.name: getattr(inputs, each.name) for each in fields(inputs) if each.name != "tickets"}


def add_rows(rows: str) -> Callable[[str], str]:
    """Return what adds rows at the end of a sheet."""
    return lambda sheet: sheet.replace("</sheetData>", f"{rows}</sheetData>")


def test_empty_cells_and_rows_go_and_all_else_stays() -> None:
    """A formula without a value is no empty cell, and names that begin with c are other things."""
    kept = '<cols><col min="1"/></cols><row r="3"><c r="A3"><v>1</v></c><c r="C3"><f>1+1</f><v/></c></row>'
    sheet = f'<row r="1"/><row r="2" s="4"><c r="A2" s="1"/></row>{kept.replace("<c r=A4", "")}{ROW.format(9)}'
    assert without_empty_cells(sheet.encode()).decode() == kept
    assert without_empty_cells(b'<x:row r="1"><x:c r="A1"/></x:row>') == b""


def test_rows_formatted_to_the_end_of_the_sheet_are_passed_over(tmp_path: Path) -> None:
    """The inputs are the same with 20,000 empty rows below the last; a million takes as long for each."""
    plain, path = write(tmp_path / "plain.xlsx"), write(tmp_path / "team.xlsx")
    changed(path, "People", add_rows("".join(ROW.format(row) for row in range(1_028_577, 1_048_577))))
    assert sheets_of(path) == sheets_of(plain)


def test_a_row_that_no_sheet_has_is_a_fault(tmp_path: Path) -> None:
    """It is told at once: nothing counts up to it."""
    path = write(tmp_path / "team.xlsx")
    changed(path, "People", add_rows('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'))
    with pytest.raises(InputFaults, match="People: a sheet has a cell in row 99999999; a sheet has at most 1048576"):
        read_inputs(path)


@pytest.mark.parametrize(("limit", "found"), [("LARGEST", "unpacks to more than"), ("MOST_FILLED", "cells are filled")])
def test_what_is_beyond_a_limit_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, found: str
) -> None:
    """Bytes unpacked and filled cells."""
    path = write(tmp_path / "team.xlsx")
    monkeypatch.setattr(filled_cells, limit, 10)
    with pytest.raises(InputFaults, match=found):
        read_inputs(path)


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    """Excel for Mac counted days from 1904."""
    plain = write(tmp_path / "plain.xlsx")
    book = openpyxl.load_workbook(plain)
    book.epoch = CALENDAR_MAC_1904
    book.save(tmp_path / "mac.xlsx")
    assert sheets_of(tmp_path / "mac.xlsx") == sheets_of(plain)


def test_strict_open_xml_is_named(tmp_path: Path) -> None:
    """The fault says how to save it."""
    path = write(tmp_path / "team.xlsx")
    with zipfile.ZipFile(path) as source:
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content.replace(main, b"http://purl.oclc.org/ooxml/spreadsheetml/main"))
    with pytest.raises(InputFaults, match="Strict Open XML; accepted: an Excel workbook"):
        read_inputs(path)
