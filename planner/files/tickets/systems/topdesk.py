"""TOPdesk, in English and Dutch, as exports and from its interface; Time spent is in minutes."""

from planner.files.tickets.systems.system import TicketSystem, signed

TOPDESK = TicketSystem(
    "TOPdesk",
    signed(
        "operator group | creation date",
        "operator group | call date",
        "operator group | number",
        "behandelaarsgroep | prioriteit",
        "bearbeitergruppe | meldungsnummer",
        "operator group name | creation date",
        "behandelaarsgroep | aanmelddatum",
    ),
    fields={
        "id": ("number",),
        "opened": ("call date", "creation date"),
        "resolved": ("completion date", "completed date"),
        "closed": ("closed date",),
        "responded": ("response date",),
        "group": ("operator group", "operator group name", "behandelaarsgroep", "bearbeitergruppe"),
        "customer": ("caller branch", "branch"),
    },
    handle={"time spent": "minutes", "bestede tijd": "minutes"},
)
