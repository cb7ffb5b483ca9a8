"""Where what was read stands."""

from datetime import date
from pathlib import Path

import openpyxl

from planner.workbook.input.read_sheets import read_inputs
from tests.planner.workbook.workbooks import write


def test_every_kind_of_row_has_its_cell(tmp_path: Path) -> None:
    """The cell that is named holds what the sentence speaks of."""
    path = write(tmp_path / "team.xlsx", {"Plan!B2": date(2026, 6, 1)})
    inputs = read_inputs(path)
    book = openpyxl.load_workbook(path)

    def at(*key: object) -> object:
        sheet, cell = inputs.places[key].split("!")
        return book[sheet][cell].value

    assert at("Fixed", "duty", "Ann", date(2026, 6, 1), "E") == "E"
    assert at("People", "shifts", "Bob") == "E; L"
    assert at("Shifts", "start", "N") is not None
    assert at("Cover", "least", 0) == 1
    assert at("Previous", "duty", "Cem", date(2026, 5, 31), "N") == "N"
    assert at("Rules", "rule", "nights in a row", "everyone") == "nights in a row"
    assert str(at("Leave", "name", "Ann", date(2026, 6, 3))) == "Ann"
    assert inputs.places["Plan", "value", "first_day"].startswith("Plan!B")
