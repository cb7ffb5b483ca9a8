"""BMC Remedy and Helix ITSM; asterisks and plus signs of its headers are no part of the names."""

from planner.files.tickets.systems.system import TicketSystem

HELIX = TicketSystem(
    "BMC Helix",
    frozenset({"assigned group", "submit date"}),
    fields={
        "id": ("incident id", "incident number"),
        "opened": ("submit date", "reported date"),
        "resolved": ("last resolved date",),
        "closed": ("closed date",),
        "group": ("assigned group",),
    },
    priorities={"critical": "P1", "high": "P2", "medium": "P3", "low": "P4"},
)
