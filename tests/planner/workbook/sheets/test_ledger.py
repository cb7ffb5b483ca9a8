"""The Ledger sheet."""

from datetime import date

from planner.domain.roster.rules import LedgerLine
from planner.workbook.sheets.ledger import LEDGER
from tests.planner.workbook.workbooks import objections, row


def test_a_line() -> None:
    """A count of a known measure, since a day."""
    day = date(2026, 1, 1)
    assert row(LEDGER, Name="Ann", Measure="Nights", Amount=7, Since=day).line() == LedgerLine("Ann", "nights", 7, day)


def test_a_measure_once() -> None:
    """A measure of a person stands once, and is one that is counted."""
    cells = {"Name": "Ann", "Measure": "nights", "Amount": 7}
    assert "duplicate name and measure" in objections(LEDGER, cells, cells)[0]
    assert "did you mean 'nights'" in objections(LEDGER, cells | {"Measure": "night"})[0]


def test_hours_of_years_fit() -> None:
    """Ten years of 38.5 hours a week are 20,020 hours."""
    assert row(LEDGER, Name="Ann", Measure="hours", Amount=20_020).line().amount == 20_020
