"""The Columns sheet."""

from planner.domain.tickets.export_words import ColumnMeaning
from planner.workbook.sheets.columns import COLUMNS
from tests.planner.workbook.workbooks import row


def test_a_meaning() -> None:
    """A row says what a header means in some files or all, with a unit where it is a length of time."""
    said = row(COLUMNS, Files="a*.csv", Header="Aufwand", Means="Work", Unit="hours").meaning()
    assert said == ColumnMeaning("Aufwand", "work", "a*.csv", "hours")
    assert row(COLUMNS, Header="Erfasst", Means="opened").meaning() == ColumnMeaning("Erfasst", "opened")
