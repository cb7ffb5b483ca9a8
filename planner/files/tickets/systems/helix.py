"""BMC Remedy and Helix ITSM; asterisks and plus signs of its headers are no part of the names."""

from planner.files.tickets.systems.system import TicketSystem, signed

HELIX = TicketSystem(
    "BMC Helix",
    signed("assigned group | submit date", "assigned group | reported date"),
    fields={
        "id": ("incident id", "incident number"),
        "opened": ("submit date", "reported date"),
        "resolved": ("last resolved date",),
        "closed": ("closed date",),
        "group": ("assigned group",),
    },
    priorities={"critical": "P1", "high": "P2", "medium": "P3", "low": "P4"},
)
