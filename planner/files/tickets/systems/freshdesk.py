"""Freshdesk and Freshservice: Time tracked is logged work as h:mm:ss; as a number 4 is the most urgent."""

from planner.files.tickets.systems.system import TicketSystem, signed

FRESHDESK = TicketSystem(
    "Freshdesk",
    signed(
        "ticket id | created time",
        "fr escalated | created at",
        "responder id | created at | priority",
        "fr due by | created at",
    ),
    fields={
        "id": ("ticket id", "id"),
        "opened": ("created time", "created at"),
        "resolved": ("resolved time", "resolved at"),
        "closed": ("closed time", "closed at"),
        "responded": ("first responded at", "initial response time"),
        "group": ("group", "group id"),
    },
    handle={"time tracked": "hours"},
    priorities={"4": "P1", "3": "P2", "2": "P3", "1": "P4", "urgent": "P1", "high": "P2", "medium": "P3", "low": "P4"},
)
