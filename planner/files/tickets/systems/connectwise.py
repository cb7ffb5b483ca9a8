"""ConnectWise PSA: the columns are those of the saved view; priorities carry their number in the text."""

from planner.files.tickets.systems.system import TicketSystem, signed

CONNECTWISE = TicketSystem(
    "ConnectWise",
    signed("ticket # | board", "board | date entered", "board | actual hours"),
    fields={
        "id": ("ticket #",),
        "opened": ("date entered", "entered"),
        "resolved": ("resolved date", "closed date"),
        "group": ("board",),
    },
    handle={"act hours": "hours", "actual hours": "hours", "total hours": "hours"},
)
