"""One input sheet as a page."""

from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.sheet import Sheet
from planner.workbook.sheets.skills import SKILLS
from planner.workbook.template.input_page import write_input


def page(sheet: Sheet[Any], *rows: dict[str, object]) -> Worksheet:
    """Return a sheet with these rows as a page."""
    made: Worksheet = openpyxl.Workbook().create_sheet(sheet.title)
    write_input(made, sheet, rows)
    return made


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)
def test_every_header_helps(sheet: Sheet[Any]) -> None:
    """A header has its help as a note, its column a check or message for the cells under it, and stays in sight."""
    made = page(sheet)
    for at, (name, column) in enumerate(sheet.row.columns().items(), 1):
        note = made.cell(1, at).comment
        assert note is not None
        assert column.help in note.text
        assert note.text.startswith("Must be filled.") == sheet.row.must_fill(name)
    assert len(made.data_validations.dataValidation) == len(list(made.iter_cols()))
    assert made.freeze_panes in ("A2", "B2")


def test_a_sheet_is_an_excel_table() -> None:
    """Rows stand in a named table, which grows as rows are typed under it."""
    made = page(PEOPLE, {"Name": "Ann", "Contract hours": 40}, {"Name": "Bob", "Contract hours": 40})
    table = made.tables["tblPeople"]
    assert table.ref.startswith("A1:")
    assert table.ref.endswith("3")


def test_required_headers_stand_out() -> None:
    """A header that must be filled has another fill than one that need not."""
    made = page(PEOPLE)
    assert made["A1"].fill.fgColor.rgb != made["B1"].fill.fgColor.rgb
    assert any("ISBLANK(A2" in rule.formula[0] for found in made.conditional_formatting for rule in found.rules)


def test_skills_are_columns() -> None:
    """The skills of the rows are headers; a blank sheet has some to overwrite."""
    assert [cell.value for cell in page(SKILLS, {"Name": "Ann", "net": 1}, {"Name": "Bob", "apps": 1})[1]] == [
        "Name",
        "net",
        "apps",
    ]
    assert [cell.value for cell in page(SKILLS)[1]] == ["Name", "Skill 1", "Skill 2", "Skill 3"]
