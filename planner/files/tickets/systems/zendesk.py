"""Zendesk ticket exports; the Time Tracking app's total is the only hands-on time in them."""

from planner.files.tickets.systems.system import TicketSystem, signed

ZENDESK = TicketSystem(
    "Zendesk",
    signed("created at | solved at", "created at | requester id | assignee id", "requester | created at | ticket type"),
    fields={
        "id": ("id",),
        "opened": ("created at",),
        "resolved": ("solved at",),
        "group": ("group", "group id"),
    },
    handle={"total time spent (sec)": "seconds"},
    priorities={"urgent": "P1", "high": "P2", "normal": "P3", "low": "P4"},
)
