"""Intercom: conversations and tickets; only "priority" is marked, and the time that teammates spent is in seconds."""

from planner.files.tickets.systems.system import TicketSystem, signed

INTERCOM = TicketSystem(
    "Intercom",
    signed(
        "conversation id | conversation started at",
        "conversation id | conversation created at",
        "conversation id | conversation state",
        "team assignee id | admin assignee id",
        "team currently assigned | conversation started at",
        "ticket id | team currently assigned",
    ),
    fields={
        "id": ("conversation id", "ticket id", "id"),
        "opened": ("conversation started at", "conversation created at", "ticket created at", "created at"),
        "closed": ("conversation last closed at", "conversation closed at", "last close at", "last closed at"),
        "responded": (
            "conversation first replied at",
            "conversation first response at",
            "first admin reply at",
            "first replied at",
        ),
        "updated": ("conversation updated at", "updated at"),
        "priority": ("conversation priority", "priority"),
        "group": ("team currently assigned", "team assigned", "team assignee id", "teammate currently assigned"),
        "customer": ("company name", "company"),
        "channel": ("conversation channel", "channel"),
    },
    handle={
        "handling time": "seconds",
        "conversation handling time": "seconds",
        "adjusted handling time": "seconds",
    },
    priorities={"priority": "P2", "not priority": "P3", "not_priority": "P3", "true": "P2", "false": "P3"},
)
