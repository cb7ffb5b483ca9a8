"""The Previous sheet."""

from datetime import date

from planner.domain.roster.rota import Assignment
from planner.workbook.sheets.previous import PREVIOUS
from tests.planner.workbook.workbooks import row

DAY = date(2026, 5, 31)


def test_what_was_worked() -> None:
    """A duty is an assignment, L+P two, off none."""
    assert row(PREVIOUS, Name="Ann", Date=DAY, Duty="N").assignments() == (Assignment("Ann", DAY, "N"),)
    assert len(row(PREVIOUS, Name="Ann", Date=DAY, Duty="L+P").assignments()) == 2
    assert row(PREVIOUS, Name="Ann", Date=DAY, Duty="off").assignments() == ()
