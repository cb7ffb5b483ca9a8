"""The Priorities sheet."""

from typing import Annotated

from planner.domain.tickets.export_words import LEFT_OUT, PriorityMeaning
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class PriorityRow(Row):
    """Which priority of the Service sheet a word of the ticket export means; rotacast tickets --learn fills it in."""

    written: Annotated[str, Column("Written", text(26), "As written in the ticket export.", "Very High")]
    priority: Annotated[
        str,
        Column(
            "Priority",
            text(14, LEFT_OUT),
            f"A priority of the Service sheet; '{LEFT_OUT}': such tickets do not count.",
            "P1",
            Reference(("priority",), (LEFT_OUT,)),
        ),
    ]
    tickets: Annotated[
        int | None, Column("Tickets", whole(0, 10**9), "How many tickets have it, when learnt; not read.")
    ] = None

    def meaning(self) -> PriorityMeaning:
        """Return what the planner says of the word."""
        return PriorityMeaning(self.written, self.priority)


PRIORITIES = Sheet("Priorities", PriorityRow, unique=("written",))
