"""ServiceNow event logs: one row per change of an incident, the last one tells how it ended."""

from planner.files.tickets.systems.system import TicketSystem

SERVICENOW_LOG = TicketSystem(
    "ServiceNow event log",
    frozenset({"number", "sys mod count", "incident state"}),
    fields={"id": ("number",), "updated": ("sys updated at", "sys updated on")},
)
