"""The Fixed sheet."""

from datetime import date

from planner.domain.roster.people import Fixed
from planner.workbook.sheets.fixed import FIXED
from tests.planner.workbook.workbooks import row

DAY = date(2026, 6, 3)


def test_a_cell_may_hold_a_shift_and_on_call() -> None:
    """L+P fixes the late shift and the turn on call, with one note."""
    assert row(FIXED, Name="Ann", Date=DAY, Duty="L+P", Note="why").duties() == (
        Fixed("Ann", DAY, "L", "why"),
        Fixed("Ann", DAY, "P", "why"),
    )
