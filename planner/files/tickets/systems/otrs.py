"""OTRS, Znuny and OTOBO: priorities from 1, very low, to 5, very high; accounted time in units that are minutes."""

from planner.files.tickets.systems.system import TicketSystem, signed

OTRS = TicketSystem(
    "OTRS",
    signed(
        "ticket # | queue | created",
        "ticket # | queue | erstellt",
        "ticket # | fila | criado",
        "ticket # | cola | creado",
        "ticket # | file | cree",
        "ticket # | coda | creato",
        "ticket # | wachtrij | aangemaakt",
        "ticket # | kolejka | utworzono",
        "ticket number | queue id | state id",
        "ticket number | queue | age",
        "ticketnummer | queue | alter",
    ),
    fields={
        "id": ("ticket #", "ticket number", "ticketnummer"),
        "group": ("queue",),
        "closed": ("close time", "closed"),
        "customer": ("customer id", "kundennummer"),
        "responded": ("first response",),
    },
    handle={"accounted time": "minutes"},
    priorities={"5": "P1", "4": "P2", "3": "P3", "2": "P4", "1": "P5"},
)
