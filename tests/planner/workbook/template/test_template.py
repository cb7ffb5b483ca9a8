"""Writing input workbooks."""

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from planner.workbook.sheets import SHEETS
from planner.workbook.template.template import write_template
from tests.planner.workbook.workbooks import ROWS, faults


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    """Return a blank workbook as it was written."""
    path = tmp_path_factory.mktemp("blank") / "blank.xlsx"
    write_template(path, {})
    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    """Return a filled workbook as it was written."""
    path = tmp_path_factory.mktemp("filled") / "filled.xlsx"
    write_template(path, ROWS)
    return openpyxl.load_workbook(path)


def test_guide_first_then_every_sheet(blank: openpyxl.Workbook) -> None:
    """The sheets stand in the order of the catalogue, the long lists hidden at the end."""
    assert blank.sheetnames == ["Guide", *(sheet.title for sheet in SHEETS), "Lists"]
    assert blank["Lists"].sheet_state == "hidden"


def test_a_blank_workbook_asks_for_what_must_be_filled(tmp_path: Path) -> None:
    """Nothing but the days of the plan is wrong with a blank workbook, so a planner is led on."""
    write_template(tmp_path / "blank.xlsx", {})
    assert [fault.split(";")[0] for fault in faults(tmp_path / "blank.xlsx")] == [
        "Plan!B2: First day is empty",
        "Plan!B3: Last day is empty",
    ]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """A filled workbook has no fault."""
    write_template(tmp_path / "filled.xlsx", ROWS)
    assert faults(tmp_path / "filled.xlsx") == []


def test_values_are_real(filled: openpyxl.Workbook) -> None:
    """Dates are dates, times are times of day, numbers are numbers."""
    assert filled["Leave"]["B2"].value == datetime(2026, 6, 3)
    assert filled["Leave"]["B2"].number_format == "yyyy-mm-dd"
    assert filled["Shifts"]["C4"].value == timedelta(hours=22)
    assert filled["People"]["F3"].value == 37.5


def test_settings_have_their_own_format_and_check(filled: openpyxl.Workbook) -> None:
    """On the Plan sheet each value is checked as its setting is."""
    page = filled["Plan"]
    assert page["B2"].value == datetime(2026, 6, 1)
    assert page["B2"].number_format == "yyyy-mm-dd"
    checks = {str(check.sqref): check for check in page.data_validations.dataValidation}
    assert checks["B2"].type == "date"
    assert all(span.startswith("B") for span in checks)


def test_text_is_never_a_formula(tmp_path: Path) -> None:
    """A name that starts with = stays a name."""
    write_template(
        tmp_path / "a.xlsx",
        {"Queues": [{"Ticket group": "=SUM(A1)"}], "Plan": [{"Setting": "First day", "Value": date(2026, 6, 1)}]},
    )
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx")["Queues"]["A2"]
    assert (cell.value, cell.data_type) == ("=SUM(A1)", "s")
