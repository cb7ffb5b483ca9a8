"""Zendesk ticket exports; the Time Tracking app's total is the only hands-on time in them."""

from planner.files.tickets.systems.system import TicketSystem

ZENDESK = TicketSystem(
    "Zendesk",
    frozenset({"created at", "solved at"}),
    fields={
        "id": ("id",),
        "opened": ("created at",),
        "resolved": ("solved at",),
        "group": ("group",),
    },
    handle={"total time spent (sec)": "seconds"},
    priorities={"urgent": "P1", "high": "P2", "normal": "P3", "low": "P4"},
)
