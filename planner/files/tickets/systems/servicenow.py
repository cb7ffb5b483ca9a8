"""ServiceNow incidents and requests, as field names (CSV, REST) or as labels (list and Excel exports)."""

from planner.files.tickets.systems.system import TicketSystem, signed

SERVICENOW = TicketSystem(
    "ServiceNow",
    signed(
        "number | assignment group",
        "number | incident state",
        "number | sys created on",
        "number | opened at",
        "nummer | zuweisungsgruppe",
        "numero | groupe d'affectation",
        "numero | grupo de asignacion",
        "numero | grupo de atribuicao",
        "numero | gruppo di assegnazione",
        "nummer | toewijzingsgroep",
        "numer | grupa przypisania",
    ),
    fields={
        "id": ("number",),
        "opened": ("opened at", "opened", "sys created on"),
        "group": ("assignment group", "category"),
        "parent": ("parent incident",),
    },
    handle={"time worked": "seconds"},
)

SERVICENOW_LOG = TicketSystem(
    "ServiceNow event log",
    signed("number | sys mod count | incident state"),
    fields={"id": ("number",), "updated": ("sys updated at", "sys updated on")},
)
"""An event log has a row for every change of an incident; the last one tells how it ended."""
