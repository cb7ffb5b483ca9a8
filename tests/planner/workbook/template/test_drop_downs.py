"""What Excel checks and offers while a cell is typed."""

import openpyxl
import pytest

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.rules import RULES_SHEET
from planner.workbook.sheets.sheet import Column
from planner.workbook.sheets.shifts import SHIFTS
from planner.workbook.sheets.wishes import WISHES
from planner.workbook.template.drop_downs import validation, write_lists
from scheduling.rules import RULES

COLUMNS = [column for sheet in SHEETS for column in sheet.row.columns().values()]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.header)
def test_excel_accepts_every_check(column: Column) -> None:
    """Titles have 32 letters at most, messages and lists 255, or Excel repairs the file."""
    made = validation(column, "A2:A9")
    assert len(made.promptTitle or "") <= 32
    assert max(len(made.prompt or ""), len(made.error or "")) <= 255
    assert len(made.formula1 or "") <= 255


def test_names_come_from_their_sheet() -> None:
    """Names are offered from the sheet they are on, and others are stopped."""
    made = validation(LEAVE.row.columns()["name"], "A2:A9")
    assert made.formula1 == "OFFSET(People!$A$2,0,0,MAX(1,COUNTA(People!$A$2:$A$2000)),1)"
    assert made.showErrorMessage


def test_where_more_is_accepted_the_list_is_a_help() -> None:
    """A wish may be a shift code of the list or a word, so nothing is stopped; several names take no list."""
    assert not validation(WISHES.row.columns()["wish"], "A2:A9").showErrorMessage
    assert validation(PEOPLE.row.columns()["shifts"], "A2:A9").type is None


def test_choices_and_limits() -> None:
    """A few words stand in the check itself; numbers, times and dates have limits."""
    columns = SHIFTS.row.columns()
    assert validation(columns["kind"], "A2:A9").formula1 == '"day,late,night,office"'
    times = validation(columns["start"], "A2:A9")
    assert (times.type, times.formula1, times.formula2) == ("decimal", "0", "1")
    assert validation(columns["least"], "A2:A9").type == "whole"
    assert validation(LEAVE.row.columns()["first_day"], "A2:A9").type == "date"


def test_long_lists_stand_on_a_sheet() -> None:
    """The rules are offered from the hidden sheet, all of them."""
    page = openpyxl.Workbook().create_sheet("Lists")
    write_lists(page)
    assert [page.cell(row, 1).value for row in range(2, len(RULES) + 2)] == [rule.name for rule in RULES]
    assert validation(RULES_SHEET.row.columns()["rule"], "A2:A9").formula1 == f"Lists!$A$2:$A${len(RULES) + 1}"
