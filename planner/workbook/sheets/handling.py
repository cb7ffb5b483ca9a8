"""The Handling sheet."""

from typing import Annotated

from planner.domain.tickets.service_targets import Handling
from planner.workbook.cells.numbers import number
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class HandlingRow(Row):
    """Hands-on minutes of one ticket by priority and skill; without a row the work logged on tickets is taken."""

    priority: Annotated[
        str, Column("Priority", text(10), "A priority of the Service sheet.", "P3", Reference(("priority",)))
    ]
    skill: Annotated[str, Column("Skill", text(), "A skill of the Skills sheet.", "Desk", Reference(("skill",)))]
    minutes: Annotated[
        float,
        Column("Minutes", number(0.1, 10_000, "minutes"), "Mean hands-on work of a ticket, waiting not counted.", 18),
    ]
    spread: Annotated[
        float, Column("Spread", number(0, 5), "Standard deviation over mean; 1 when empty, which is usual.", 1)
    ] = 1.0

    def handling(self) -> Handling:
        """Return the handling."""
        return Handling(self.priority, self.skill, self.minutes, self.spread)


HANDLING = Sheet("Handling", HandlingRow, unique=("priority", "skill"))
