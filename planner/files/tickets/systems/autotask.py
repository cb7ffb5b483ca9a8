"""Autotask (Datto): Total Hours Worked is a real handle time."""

from planner.files.tickets.systems.system import TicketSystem

AUTOTASK = TicketSystem(
    "Autotask",
    frozenset({"ticket number", "total hours worked"}),
    fields={
        "id": ("ticket number",),
        "opened": ("created", "create date"),
        "resolved": ("complete date", "completed date"),
        "group": ("queue", "issue type"),
    },
    handle={"total hours worked": "hours"},
)
