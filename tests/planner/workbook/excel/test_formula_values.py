"""Stored values behind formulas."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from planner.workbook.excel.formula_values import store_values


@pytest.mark.parametrize("value", [42, -0.5, 'a "b" <c> & d', True])
def test_a_stored_value_is_what_a_viewer_reads(tmp_path: Path, value: float | str | bool) -> None:
    """A formula keeps its text and shows the value; formulas without a known value stay as they are."""
    book = openpyxl.Workbook()
    book.create_sheet("Second & last")
    book["Second & last"]["B2"] = '=IF(A1<2,"x","y")'
    book["Second & last"]["B3"] = "=1+1"
    book["Second & last"]["B2"].font = Font(bold=True)
    saved, made = tmp_path / "saved.xlsx", tmp_path / "made.xlsx"
    book.save(saved)
    store_values(saved, made, {"Second & last": {"B2": value}})
    assert openpyxl.load_workbook(made, data_only=True)["Second & last"]["B2"].value == value
    assert openpyxl.load_workbook(made, data_only=True)["Second & last"]["B3"].value is None
    kept = openpyxl.load_workbook(made)["Second & last"]["B2"]
    assert kept.value == '=IF(A1<2,"x","y")'
    assert kept.font.bold
