"""PagerDuty: the service is the group; most desks set only the urgency, which stands in for the priority.

Engaged time runs from the acknowledgement to the end, so it is no work; only the effort that a user enters is.
"""

from planner.files.tickets.systems.system import TicketSystem, signed

PAGERDUTY = TicketSystem(
    "PagerDuty",
    signed(
        "incident number | urgency",
        "incident number | service name",
        "incident key | urgency",
        "seconds to first ack | urgency",
        "seconds to engage | seconds to resolve",
    ),
    fields={
        "id": ("incident number", "id"),
        "opened": ("created at", "created on"),
        "resolved": ("resolved at", "resolved on", "last status change at"),
        "responded": ("first acknowledged on", "acknowledged at"),
        "priority": ("priority", "priority name", "urgency"),
        "group": ("service", "service name", "escalation policy", "escalation policy name", "team name"),
    },
    handle={"user defined effort seconds": "seconds"},
)
