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
        "casenumber | createddate",
        "casenumber | ownerid",
    ),
    fields={
        "id": ("case number", "casenumber"),
        "opened": ("date time opened", "opened date", "created date", "createddate", "date opened"),
        "resolved": ("date time closed", "closed date", "closeddate"),
        "updated": ("case last modified date", "last modified date", "lastmodifieddate"),
        "group": ("case owner", "owner", "owner name", "case owner alias", "queue", "owner id", "ownerid"),
        "customer": ("account name", "account"),
        "channel": ("case origin", "origin"),
    },
)
