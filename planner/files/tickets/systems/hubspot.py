"""HubSpot Service Hub: exports of tickets, and answers of its interface, whose own properties begin with hs."""

from planner.files.tickets.systems.system import TicketSystem, signed

HUBSPOT = TicketSystem(
    "HubSpot",
    signed(
        "ticket id | ticket name",
        "ticket name | create date",
        "ticket id | pipeline | create date",
        "hs ticket priority",
        "createdate | hs pipeline stage",
    ),
    fields={
        "id": ("ticket id", "hs object id", "hs ticket id", "id", "record id"),
        "opened": ("create date", "createdate", "created at"),
        "closed": ("close date", "closed date"),
        "responded": (
            "first agent response date",
            "first agent email response date",
            "first agent reply date",
            "hs first agent message sent at",
        ),
        "updated": ("last modified date", "hs lastmodifieddate"),
        "priority": ("priority", "hs ticket priority"),
        "group": (
            "hub spot team",
            "assigned teams",
            "hubspot team id",
            "hs all assigned team ids",
            "pipeline",
            "hs pipeline",
            "ticket owner",
            "hubspot owner id",
        ),
        "customer": ("associated company", "primary company"),
        "channel": ("source", "source type"),
    },
)
