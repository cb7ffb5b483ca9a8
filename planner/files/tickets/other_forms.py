"""Files of ticket systems that hold no tickets: each is named for what it is, with the form that is read instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.files.tickets.languages.language import folded_header
from planner.files.tickets.systems.system import signed


@dataclass(frozen=True)
class OtherForm:
    """A form that is known by having every header of one of the `signatures`; `accepted` is what to take instead.

    A signature of one header is the whole table.
    """

    what: str
    signatures: tuple[frozenset[str], ...]
    accepted: str

    def fits(self, headers: Iterable[str]) -> bool:
        """Tell whether a table with these headers is of this form."""
        names = {folded_header(header) for header in headers}
        return any(signature == names if len(signature) == 1 else signature <= names for signature in self.signatures)


OTHER_FORMS: tuple[OtherForm, ...] = (
    OtherForm(
        "GLPI's answer to a search, whose columns are numbers of search options",
        signed("totalcount | count | data"),
        "the answer of /Ticket?expand_dropdowns=true, or the list saved as CSV",
    ),
    OtherForm(
        "OTRS's answer to TicketSearch, which has the numbers of tickets alone",
        signed("ticket id"),
        "the answer of TicketGet for these numbers, or the search saved as CSV",
    ),
    OtherForm(
        "Cherwell's answer to a search without its fields",
        signed("bus ob id | bus ob rec id"),
        "the same search with includeAllFields, or the grid saved as CSV",
    ),
    OtherForm(
        "PagerDuty's log entries: several lines for each incident",
        signed("channel | agent | incident", "agent | summary | incident | created at"),
        "the answer of /incidents or /analytics/raw/incidents, or the incident report as CSV",
    ),
    OtherForm(
        "Salesforce's history of cases: a line for each change",
        signed("case number | old value | new value", "case id | field | old value | new value"),
        "a report of cases with Case Number, Date/Time Opened, Date/Time Closed, Priority and Case Owner",
    ),
    OtherForm(
        "HubSpot's contacts or companies",
        signed(
            "record id | first name | last name",
            "record id | company name | company owner",
            "record id | lifecycle stage",
        ),
        "the export of tickets, or the answer of /crm/v3/objects/tickets",
    ),
    OtherForm(
        "Intercom's contacts",
        signed("external id | role | signed up at", "workspace id | role | external id"),
        "the export of conversations, or the answer of /conversations or /tickets/search",
    ),
    OtherForm(
        "ServiceDesk Plus's work logs: a line for each piece of work",
        signed("worklog id | owner", "work log id | request id", "worklog | owner | start time | end time"),
        "a report of requests with Request ID, Created Time, Priority and Group; work logs may be a column of it",
    ),
    OtherForm(
        "TOPdesk's progress trail: a line for each action",
        signed("memo text | entry date", "progress trail | entry date", "incident id | memo text"),
        "the export of incidents, or the answer of /tas/api/incidents",
    ),
    OtherForm(
        "Ivanti's tasks or journals: lines under an incident",
        signed("parent link rec id | created date time", "parent link category | parent link rec id"),
        "the incidents themselves, such as the answer of /api/odata/businessobject/incidents",
    ),
)


def other_form(headers: Iterable[str]) -> OtherForm | None:
    """Return the form without tickets that a table is of, None when it may hold tickets."""
    names = tuple(headers)
    return next((form for form in OTHER_FORMS if form.fits(names)), None)
