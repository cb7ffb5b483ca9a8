"""ServiceNow incidents and requests, as field names (CSV, REST) or as labels (list and Excel exports)."""

from planner.files.tickets.systems.system import TicketSystem

SERVICENOW = TicketSystem(
    "ServiceNow",
    frozenset({"number", "assignment group"}),
    fields={
        "id": ("number",),
        "opened": ("opened at", "opened", "sys created on"),
        "group": ("assignment group", "category"),
    },
    handle={"time worked": "seconds"},
)
