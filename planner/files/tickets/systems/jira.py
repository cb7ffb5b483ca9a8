"""Jira and Jira Service Management: issue exports and the data pipeline; Time Spent is logged work in seconds."""

from planner.files.tickets.systems.system import TicketSystem

JIRA = TicketSystem(
    "Jira",
    frozenset({"issue type"}),
    fields={
        "id": ("issue key", "key"),
        "opened": ("created", "created date"),
        "resolved": ("resolved", "resolution date"),
        "group": ("component/s", "components", "custom field (request type)", "project key"),
    },
    handle={"σ time spent": "seconds", "time spent": "seconds"},
    priorities={"highest": "P1", "high": "P2", "medium": "P3", "low": "P4", "lowest": "P5"},
)
