"""Autotask (Datto): Total Hours Worked is real work; its interface has an order of priorities of its own."""

from planner.files.tickets.systems.system import TicketSystem, signed

AUTOTASK = TicketSystem(
    "Autotask",
    signed(
        "ticket number | total hours worked",
        "ticket number | create date | queue id",
        "ticket number | queue id | priority",
        "ticket number | create date | queue",
    ),
    fields={
        "id": ("ticket number",),
        "opened": ("created", "create date", "create date time"),
        "resolved": ("complete date", "completed date", "resolved date time"),
        "group": ("queue", "queue id", "issue type"),
        "responded": ("first response date time",),
        "updated": ("last activity date",),
    },
    handle={"total hours worked": "hours"},
    priorities={"4": "P1", "1": "P2", "2": "P3", "3": "P4"},
)
