"""The Queues sheet."""

from typing import Annotated

from planner.domain.queues import Queue
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class QueueRow(Row):
    """Which ticket group needs which skill; an empty skill means the group is not ours: counted and left out."""

    group: Annotated[str, Column("Ticket group", text(26), "As written in the ticket export.", "Service Desk EMEA")]
    skill: Annotated[
        str, Column("Skill", text(), "A skill of the Skills sheet; empty: not ours.", "Desk", Reference(("skill",)))
    ] = ""

    def queue(self) -> Queue:
        """Return the queue."""
        return Queue(self.group, self.skill)


QUEUES = Sheet("Queues", QueueRow, unique=("group",))
