"""Zammad: priorities "1 low", "2 normal", "3 high", or their numbers."""

from planner.files.tickets.systems.system import TicketSystem, signed

ZAMMAD = TicketSystem(
    "Zammad",
    signed("# | created at | group | owner", "number | created at | group | owner", "number | owner id | group id"),
    fields={
        "id": ("#", "number"),
        "opened": ("created at",),
        "resolved": ("close at", "closed at"),
        "group": ("group",),
        "responded": ("first response at",),
    },
    handle={"time unit": "minutes"},
    priorities={"1": "P4", "2": "P3", "3": "P2"},
)
