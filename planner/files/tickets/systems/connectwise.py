"""ConnectWise PSA: the columns are those of the saved view; priorities carry their number in the text."""

from planner.files.tickets.systems.system import TicketSystem

CONNECTWISE = TicketSystem(
    "ConnectWise",
    frozenset({"ticket #", "board"}),
    fields={
        "id": ("ticket #",),
        "opened": ("date entered", "entered"),
        "resolved": ("resolved date", "closed date"),
        "group": ("board",),
    },
    handle={"act hours": "hours", "actual hours": "hours", "total hours": "hours"},
)
