"""ManageEngine ServiceDesk Plus."""

from planner.files.tickets.systems.system import TicketSystem, signed

SERVICE_DESK_PLUS = TicketSystem(
    "ServiceDesk Plus",
    signed(
        "request id | created time",
        "technician | created time | group",
        "request id | technician",
        "requester | technician | created time",
        "workorderid | createdtime",
    ),
    fields={
        "id": ("request id", "workorderid", "id", "display id"),
        "opened": ("created time", "createdtime"),
        "resolved": ("resolved time", "completed time", "resolvedtime", "completedtime"),
        "responded": ("responded time", "respondedtime", "responded date"),
        "group": ("group", "support group", "technician group"),
        "customer": ("account", "site"),
        "channel": ("request mode", "mode"),
    },
    handle={"work log time": "minutes"},
)
