"""The ticket systems whose exports are known, one file each; the first whose signature fits is taken, generic last."""

from planner.files.ticket_system import TicketSystem
from planner.files.ticket_systems.autotask import AUTOTASK
from planner.files.ticket_systems.connectwise import CONNECTWISE
from planner.files.ticket_systems.freshdesk import FRESHDESK
from planner.files.ticket_systems.generic import GENERIC
from planner.files.ticket_systems.helix import HELIX
from planner.files.ticket_systems.jira import JIRA
from planner.files.ticket_systems.servicenow import SERVICENOW
from planner.files.ticket_systems.servicenow_log import SERVICENOW_LOG
from planner.files.ticket_systems.zendesk import ZENDESK

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
