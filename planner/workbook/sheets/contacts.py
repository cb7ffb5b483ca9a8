"""The Contacts sheet."""

from collections.abc import Iterator
from typing import Annotated

from planner.domain.roster.contact import Contact
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


class ContactRow(Row):
    """How a person is known in another system, or which schedule there is a tier of the On-call sheet."""

    name: Annotated[
        str,
        Column("Name", text(22), "A name of the People sheet, or a tier.", "Ana Prado", Reference(("person", "tier"))),
    ]
    system: Annotated[
        str,
        Column("System", text(16), "The system, such as PagerDuty; 'all' for every system.", "PagerDuty"),
    ]
    id: Annotated[
        str, Column("ID", text(20), "The user's ID in that system; for a tier the ID of its schedule.", "PABC123")
    ] = ""
    email: Annotated[str, Column("E-mail", text(28), "For systems that know people by it.", "ana@example.org")] = ""
    phone: Annotated[str, Column("Phone", text(16), "For the escalation page.", "+44 20 7946 0000")] = ""

    def objections(self) -> Iterator[Objection]:
        """Yield a fault when the row says nothing of the person."""
        if not (self.id or self.email or self.phone):
            yield "id", "neither ID, nor e-mail, nor phone", "one of them"

    def contact(self) -> Contact:
        """Return the contact."""
        return Contact(self.name, self.system, self.id, self.email, self.phone)


CONTACTS = Sheet("Contacts", ContactRow, unique=("name", "system"))
