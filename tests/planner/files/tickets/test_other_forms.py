"""Forms of ticket systems that hold no tickets: each is named for what it is, with what would be read."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from planner.domain.errors import InputFaults
from planner.files.tickets.other_forms import OTHER_FORMS
from tests.planner.files.tickets.test_kinds import records, report, text


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


FILES = {
    "GLPI's answer to a search": {
        "totalcount": 48, "count": 48, "sort": 1, "data": records(lambda at, opened: {
            "1": "x", "2": at, "3": 4, "12": 5, "15": f"{opened:%Y-%m-%d %H:%M:%S}", "17": None})},
    "OTRS's answer to TicketSearch": {"TicketID": [str(at) for at in range(48)]},
    "Cherwell's answer to a search without its fields": {
        "businessObjects": records(lambda at, _: {
            "busObId": "6dd5", "busObPublicId": str(at), "busObRecId": f"9{at}", "fields": [], "links": []})},
    "PagerDuty's log entries": {
        "log_entries": records(lambda at, opened: {
            "id": f"R{at}", "type": "trigger_log_entry", "summary": "x", "created_at": _z(opened),
            "agent": {"id": "P", "summary": "Nora"}, "channel": {"type": "api"}, "incident": {"summary": "[#1] x"}})},
    "Salesforce's history of cases": (
        "Case Number,Case Owner,Edit Date,Field / Event,Old Value,New Value\n"
        "1,Harbour,6/1/2026 8:00 AM,Status,New,Closed\n"
    ),
    "HubSpot's contacts or companies": (
        "Record ID,First Name,Last Name,Email,Create Date,Lifecycle Stage\n1,Nora,Field,,2026-06-01 08:00,Lead\n"
    ),
    "Intercom's contacts": "id,workspace_id,external_id,role,created_at\n1,w,e,user,2026-06-01 08:00\n",
    "ServiceDesk Plus's work logs": (
        "Worklog ID,Owner,Request ID,Start Time,End Time\n1,B,7,2026-06-01 08:00,2026-06-01 08:20\n"
    ),
    "TOPdesk's progress trail": "Incident ID,Entry date,Memo text,Operator\n1,2026-06-01 08:00,called,B\n",
    "Ivanti's tasks or journals": (
        "RecId,ParentLink_RecID,ParentLink_Category,CreatedDateTime,OwnerTeam\n1,2,Incident,2026-06-01 08:00,Harbour\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", FILES)
def test_a_form_without_tickets_is_named(tmp_path: Path, what: str) -> None:
    """The fault says what the file is and what would be accepted; nothing of it is read as tickets."""
    content = FILES[what]
    name, written = ("a.csv", content) if isinstance(content, str) else ("a.json", json.dumps(content))
    with pytest.raises(InputFaults) as refusal:
        report(tmp_path, written, name)
    [fault] = refusal.value.faults
    [form] = [form for form in OTHER_FORMS if form.what.startswith(what)]
    assert (fault.found, fault.accepted) == (f"this is {form.what}", form.accepted)


def test_every_form_has_a_file_here() -> None:
    """A form that is added needs a file that shows it."""
    assert sorted(form.what.split(":")[0].split(",")[0] for form in OTHER_FORMS) == sorted(
        name.split(":")[0].split(",")[0] for name in FILES
    )


def test_a_table_with_tickets_is_read_whatever_else_it_has(tmp_path: Path) -> None:
    """Opening, priority and group make it a table of tickets, though it has the headers of another form too."""
    content = text("Case Number,Created,Priority,Group,Old Value,New Value", more=lambda _: ",a,b")
    assert report(tmp_path, content).used == 48
