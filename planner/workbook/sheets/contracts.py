"""The Contracts sheet."""

from typing import Annotated

from planner.domain.tickets.contracts import ANYBODY, NO_CUSTOMER, Contract
from planner.domain.tickets.export_words import LEFT_OUT
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class ContractRow(Row):
    """Which service level each customer has, for providers who promise by customer; without rows all are alike."""

    customer: Annotated[
        str,
        Column(
            "Customer",
            text(28),
            f"As in the ticket export, or a pattern such as Acme*; {ANYBODY} for all others, {NO_CUSTOMER} for none.",
            "Acme*",
            defines=("customer",),
        ),
    ]
    level: Annotated[
        str,
        Column(
            "Service level",
            text(16, LEFT_OUT),
            f"A level of the Service sheet; '{LEFT_OUT}': such tickets do not count.",
            "Gold",
            Reference(("level",), (LEFT_OUT,)),
        ),
    ]
    site: Annotated[
        str,
        Column(
            "Site",
            text(14),
            "The site whose time zone and holidays the clocks of these customers keep; empty: the plan's.",
            "Denver",
            Reference(("site",)),
        ),
    ] = ""
    tickets: Annotated[
        int | None,
        Column("Tickets", whole(0, 10**9), "Tickets of the customer, counted by rotacast tickets --learn; not read."),
    ] = None

    def contract(self) -> Contract:
        """Return the contract."""
        return Contract(self.customer, self.level, self.site)


CONTRACTS = Sheet("Contracts", ContractRow, unique=("customer",))
