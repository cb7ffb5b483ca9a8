"""The ticket systems whose exports are known, one file each; the first whose signature fits is taken, generic last."""

from planner.files.tickets.systems.autotask import AUTOTASK
from planner.files.tickets.systems.connectwise import CONNECTWISE
from planner.files.tickets.systems.freshdesk import FRESHDESK
from planner.files.tickets.systems.generic import GENERIC
from planner.files.tickets.systems.helix import HELIX
from planner.files.tickets.systems.jira import JIRA
from planner.files.tickets.systems.servicenow import SERVICENOW
from planner.files.tickets.systems.servicenow_log import SERVICENOW_LOG
from planner.files.tickets.systems.system import (
    ANSWERED_AFTER,
    HANDLE,
    NEVER_HANDLE,
    PAUSED,
    STATES,
    SYNONYMS,
    TicketSystem,
)
from planner.files.tickets.systems.zendesk import ZENDESK

TICKET_SYSTEMS: tuple[TicketSystem, ...] = (
    SERVICENOW_LOG,
    SERVICENOW,
    JIRA,
    ZENDESK,
    FRESHDESK,
    AUTOTASK,
    CONNECTWISE,
    HELIX,
    GENERIC,
)

KNOWN_HEADERS: frozenset[str] = frozenset(
    {name for names in SYNONYMS.values() for name in names}
    | {*ANSWERED_AFTER, *HANDLE, *NEVER_HANDLE, *PAUSED, *STATES}
    | {name for system in TICKET_SYSTEMS for names in system.fields.values() for name in names}
    | {name for system in TICKET_SYSTEMS for name in (*system.signature, *system.handle)}
)
"""Every header that means something, as `folded_header` writes it; other columns are not even read."""
