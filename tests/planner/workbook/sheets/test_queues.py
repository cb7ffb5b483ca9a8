"""The Queues sheet."""

from planner.domain.tickets.queues import Queue
from planner.workbook.sheets.queues import QUEUES
from tests.planner.workbook.workbooks import objections, row


def test_an_empty_skill_is_not_ours() -> None:
    """A group without a skill is kept, so that its tickets are counted and left out."""
    assert row(QUEUES, Ticket_group="Facilities", Skill=None).queue() == Queue("Facilities", "")


def test_a_group_once() -> None:
    """A group that stands twice would leave open which skill it needs."""
    assert "duplicate ticket group" in objections(QUEUES, {"Ticket group": "A"}, {"Ticket group": "a"})[0]
