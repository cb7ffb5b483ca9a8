"""The ticket systems whose exports are known, one file each; the first whose signature fits is taken, generic last.

It imports the languages only.
"""

from planner.files.tickets.languages import HEADERS, LENGTHS
from planner.files.tickets.systems.autotask import AUTOTASK
from planner.files.tickets.systems.connectwise import CONNECTWISE
from planner.files.tickets.systems.freshdesk import FRESHDESK
from planner.files.tickets.systems.glpi import GLPI
from planner.files.tickets.systems.helix import HELIX
from planner.files.tickets.systems.hubspot import HUBSPOT
from planner.files.tickets.systems.intercom import INTERCOM
from planner.files.tickets.systems.ivanti import CHERWELL, IVANTI
from planner.files.tickets.systems.jira import JIRA
from planner.files.tickets.systems.otrs import OTRS
from planner.files.tickets.systems.pagerduty import PAGERDUTY
from planner.files.tickets.systems.salesforce import SALESFORCE
from planner.files.tickets.systems.service_desk_plus import SERVICE_DESK_PLUS
from planner.files.tickets.systems.servicenow import SERVICENOW, SERVICENOW_LOG
from planner.files.tickets.systems.system import ANSWERED_AFTER, GENERIC, TicketSystem
from planner.files.tickets.systems.topdesk import TOPDESK
from planner.files.tickets.systems.zammad import ZAMMAD
from planner.files.tickets.systems.zendesk import ZENDESK

TICKET_SYSTEMS: tuple[TicketSystem, ...] = (
    SERVICENOW_LOG,
    SERVICENOW,
    PAGERDUTY,
    SALESFORCE,
    CHERWELL,
    IVANTI,
    HUBSPOT,
    INTERCOM,
    JIRA,
    FRESHDESK,
    ZENDESK,
    ZAMMAD,
    OTRS,
    AUTOTASK,
    CONNECTWISE,
    HELIX,
    SERVICE_DESK_PLUS,
    TOPDESK,
    GLPI,
    GENERIC,
)

KNOWN_HEADERS: frozenset[str] = frozenset(
    {name for names in HEADERS.values() for name in names}
    | {name for names in LENGTHS.values() for name in names}
    | set(ANSWERED_AFTER)
    | {name for system in TICKET_SYSTEMS for names in system.fields.values() for name in names}
    | {name for system in TICKET_SYSTEMS for signature in system.signatures for name in signature}
    | {name for system in TICKET_SYSTEMS for name in system.handle}
)
"""Every header that means something, as `folded_header` writes it."""
