"""Salesforce Service Cloud: case reports, list views and REST; the owner of a case is a queue or a person."""

from planner.files.tickets.systems.system import TicketSystem, signed

SALESFORCE = TicketSystem(
    "Salesforce",
    signed(
        "case number | date time opened",
        "case number | created date",
        "case number | opened date",
        "case number | case owner",
        "case number | case origin",
    ),
    fields={
        "id": ("case number",),
        "opened": ("date time opened", "opened date", "created date", "date opened"),
        "resolved": ("date time closed", "closed date"),
        "group": ("case owner", "owner", "owner name", "owner id", "queue"),
    },
)
