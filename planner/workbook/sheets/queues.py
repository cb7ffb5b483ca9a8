"""The Queues sheet."""

from typing import Annotated

from planner.domain.tickets.queues import BEGINS_WITH, NO_GROUP, Queue
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class QueueRow(Row):
    """Which ticket group needs which skill; an empty skill means the group is not ours: counted and left out."""

    group: Annotated[
        str,
        Column(
            "Ticket group",
            text(26),
            f"As in the export; * for all others, '{BEGINS_WITH}...' for some; empty or {NO_GROUP} for no group.",
            "Service Desk EMEA",
            blank=NO_GROUP,
        ),
    ]
    skill: Annotated[
        str, Column("Skill", text(), "A skill of the Skills sheet; empty: not ours.", "Desk", Reference(("skill",)))
    ] = ""
    tickets: Annotated[
        int | None,
        Column("Tickets", whole(0, 10**9), "Tickets of the group, counted by rotacast tickets --learn; not read."),
    ] = None

    def queue(self) -> Queue:
        """Return the queue."""
        return Queue(self.group, self.skill)


QUEUES = Sheet("Queues", QueueRow, unique=("group",))
