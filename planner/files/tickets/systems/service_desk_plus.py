"""ManageEngine ServiceDesk Plus."""

from planner.files.tickets.systems.system import TicketSystem, signed

SERVICE_DESK_PLUS = TicketSystem(
    "ServiceDesk Plus",
    signed(
        "request id | created time",
        "technician | created time | group",
        "request id | technician",
        "requester | technician | created time",
    ),
    fields={
        "id": ("request id", "id", "display id"),
        "opened": ("created time",),
        "resolved": ("resolved time", "completed time"),
        "responded": ("responded time",),
        "group": ("group", "support group"),
    },
    handle={"work log time": "minutes"},
)
