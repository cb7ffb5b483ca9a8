"""The Priorities sheet."""

from planner.domain.tickets.export_words import PriorityMeaning
from planner.workbook.sheets.priorities import PRIORITIES
from tests.planner.workbook.workbooks import row


def test_a_word() -> None:
    """A word means a priority of the Service sheet, or that its tickets do not count."""
    assert row(PRIORITIES, Written="Very High", Priority="P1").meaning() == PriorityMeaning("Very High", "P1")
    assert row(PRIORITIES, Written="Test", Priority="Left out").meaning().priority == "left out"
