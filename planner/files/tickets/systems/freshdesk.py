"""Freshdesk and Freshservice: the same words in both; Time tracked is logged work as h:mm:ss."""

from planner.files.tickets.systems.system import TicketSystem

FRESHDESK = TicketSystem(
    "Freshdesk",
    frozenset({"ticket id", "created time"}),
    fields={
        "id": ("ticket id",),
        "opened": ("created time",),
        "resolved": ("resolved time",),
        "closed": ("closed time",),
        "group": ("group",),
    },
    handle={"time tracked": "hours"},
    priorities={"4": "P1", "3": "P2", "2": "P3", "1": "P4", "urgent": "P1", "high": "P2", "medium": "P3", "low": "P4"},
)
