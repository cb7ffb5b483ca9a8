"""Every kind of export that once was misread or refused: small inputs with their right values."""

import io
import json
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from planner.domain.errors import InputFaults
from planner.domain.tickets.export_words import ColumnMeaning
from planner.domain.tickets.queues import Queue
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.report import TicketReport, describe_tickets

GROUPS = ("Harbour", "Meadow", "Summit")
OPENED = tuple(datetime(2026, 9, 1 + at % 28, 8 + at % 9, (at * 7) % 60) for at in range(1, 49))
"""Forty-eight openings in September 2026, between 8 and 17 o'clock."""

LEVELS = ("P3", "P4", "P2", "P3", "P1", "P3")


def text(
    header: str = "ID,Created,Priority,Group",
    form: str = "%Y-%m-%d %H:%M:%S",
    words: Sequence[str] = LEVELS,
    more: Callable[[int], str] = lambda _: "",
    mark: str = ",",
) -> str:
    """Return an export of the forty-eight tickets."""
    rows = (
        mark.join((str(at), opened.strftime(form), words[at % len(words)], GROUPS[at % 3])) + more(at)
        for at, opened in enumerate(OPENED, 1)
    )
    return "\n".join((header.replace(",", mark), *rows)) + "\n"


def records(make: Callable[[int, datetime], dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the forty-eight tickets as records of an interface."""
    return [make(at, opened) for at, opened in enumerate(OPENED, 1)]


def report(folder: Path, content: str | bytes, name: str = "export.csv", **form: Any) -> TicketReport:
    """Return what is understood of an export by a desk whose groups are named like its skills."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    own = {"priorities": ("P1", "P2", "P3", "P4"), "groups": GROUPS, **form}
    return describe_tickets([folder / name], ExportFormat(**own), form.pop("queues", ()), GROUPS)


def meant(found: TicketReport) -> dict[str, str]:
    """Return the priority of every word."""
    return {written: priority for written, priority, _ in found.priorities}


RISING = ("1 - Low", "2 - Medium", "3 - High", "4 - Critical")

PLAIN: dict[str, tuple[str | bytes, dict[str, str]]] = {
    "rising numbers": (text(words=RISING), dict(zip(RISING, ("P4", "P3", "P2", "P1"), strict=True))),
    "numbers with a fraction": (text(words=("1.0", "2.0", "3.0")), {"1.0": "P1", "2.0": "P2", "3.0": "P3"}),
    "very high": (
        text(words=("Very High", "High", "Medium", "Low")),
        {"Very High": "P1", "High": "P2", "Medium": "P3", "Low": "P4"},
    ),
    "Jira's old scheme": (
        text("Issue key,Created,Priority,Components", words=("Blocker", "Critical", "Major", "Minor")),
        {"Blocker": "P1", "Critical": "P2", "Major": "P3", "Minor": "P4"},
    ),
    "OTRS in Portuguese": (
        text(
            "Ticket#,Criado,Prioridade,Fila",
            words=("3 Normal", "4 Alta", "2 Baixa", "5 Muito alta"),
            mark=";",
        ),
        {"3 Normal": "P3", "4 Alta": "P2", "2 Baixa": "P4", "5 Muito alta": "P1"},
    ),
    "German": (
        text(
            "Nr,Erfasst am,Dringlichkeit,Bearbeitergruppe", "%d.%m.%Y %H:%M", ("Sehr hoch", "Hoch", "Niedrig"), mark=";"
        ),
        {"Sehr hoch": "P1", "Hoch": "P2", "Niedrig": "P4"},
    ),
    "French on Windows": (
        text(
            "Numéro,Ouvert le,Priorité,Groupe", "%d/%m/%Y à %Hh%M", ("Élevée", "Moyenne", "Basse"), mark=";"
        ).encode("cp1252"),
        {"Élevée": "P2", "Moyenne": "P3", "Basse": "P4"},
    ),
    "Spanish": (
        text("Número,Fecha de apertura,Prioridad,Grupo", "%d/%m/%Y %H:%M", ("Crítica", "Alta", "Media")),
        {"Crítica": "P1", "Alta": "P2", "Media": "P3"},
    ),
    "Italian": (
        text("Numero,Data apertura,Priorità,Gruppo", "%d/%m/%Y %H.%M", ("Urgente", "Media", "Bassa")),
        {"Urgente": "P1", "Media": "P3", "Bassa": "P4"},
    ),
    "Dutch": (
        text("Nummer,Aanmelddatum,Prioriteit,Behandelaarsgroep", "%d-%m-%Y %H:%M", ("Hoog", "Gemiddeld", "Laag")),
        {"Hoog": "P2", "Gemiddeld": "P3", "Laag": "P4"},
    ),
    "Polish on Windows": (
        text(
            "Numer,Data zgłoszenia,Priorytet,Zespół", "%d.%m.%Y %H:%M", ("Wysoki", "Średni", "Niski"), mark=";"
        ).encode("cp1250"),
        {"Wysoki": "P2", "Średni": "P3", "Niski": "P4"},
    ),
    "a narrow space before the half of the day": (
        text(form="%m/%d/%Y %I:%M\u202f%p"),
        {level: level for level in LEVELS},
    ),
    "a date and a time": (
        text("Call Id,Date,Priority,Topic,Time", "%Y-%m-%d", more=lambda at: f",{OPENED[at - 1]:%H:%M:%S}"),
        {level: level for level in LEVELS},
    ),
    "a language nobody knows": (
        text("Číslo,Založeno,Závažnost,Tým", words=("High", "Low")),
        {"High": "P2", "Low": "P4"},
    ),
    "no headers": (text().split("\n", 1)[1], {level: level for level in LEVELS}),
    "nested text": (
        text(words=("\"{'id': 1, 'name': 'High'}\"",)),
        {"High": "P2"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", PLAIN)
def test_text_of_every_kind(tmp_path: Path, kind: str) -> None:
    """All 48 tickets are used, at the minutes they were opened, with the right priorities."""
    content, priorities = PLAIN[kind]
    found = report(tmp_path, content)
    assert (found.reading.rows, found.used, found.faults) == (48, 48, ())
    assert meant(found) == priorities
    assert (found.first[:16], found.last[:16]) == (f"{min(OPENED):%Y-%m-%dT%H:%M}", f"{max(OPENED):%Y-%m-%dT%H:%M}")


def _z(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _milliseconds(at: datetime) -> str:
    return str(int((at - datetime(1970, 1, 1)).total_seconds()) * 1000)


REST: dict[str, tuple[object, str, str]] = {
    "Freshdesk": (
        records(lambda at, opened: {"id": at, "created_at": _z(opened), "priority": 4, "responder_id": 1, "group_id": 0,
                                    "status": 5, "group": GROUPS[at % 3], "stats": {"resolved_at": _z(opened)}}),
        "4", "P1",
    ),
    "Jira": (
        {"startAt": 0, "issues": records(lambda at, opened: {"key": f"A-{at}", "fields": {
            "created": f"{opened:%Y-%m-%dT%H:%M:%S}.000+0000", "issuetype": {"name": "Bug"}, "timespent": None,
            "priority": {"name": "High"}, "components": [{"name": GROUPS[at % 3]}]}})},
        "High", "P2",
    ),
    "ServiceNow": (
        {"result": records(lambda at, opened: {
            "number": f"INC{at}", "opened_at": {"display_value": "shown", "value": f"{opened:%Y-%m-%d %H:%M:%S}"},
            "priority": {"display_value": "3 - Moderate", "value": "3"},
            "assignment_group": {"display_value": GROUPS[at % 3], "link": "-"}})},
        "3 - Moderate", "P3",
    ),
    "Autotask": (
        {"pageDetails": {"count": 48}, "items": records(lambda at, opened: {
            "id": at, "ticketNumber": f"T{at}", "createDate": _z(opened), "priority": 1, "queueID": GROUPS[at % 3]})},
        "1", "P2",
    ),
    "Salesforce": (
        {"done": True, "records": records(lambda at, opened: {
            "attributes": {"type": "Case"}, "CaseNumber": f"{at:08}", "CreatedDate": _z(opened), "Priority": "Low",
            "Owner": {"attributes": {"type": "Group"}, "Name": GROUPS[at % 3]}})},
        "Low", "P4",
    ),
    "TOPdesk": (
        records(lambda at, opened: {"number": f"M {at}", "creationDate": _z(opened), "timeSpent": 15,
                                    "priority": {"name": "P2"}, "operatorGroup": {"name": GROUPS[at % 3]}}),
        "P2", "P2",
    ),
    "PagerDuty": (
        {"incidents": records(lambda at, opened: {
            "incident_number": at, "created_at": _z(opened), "urgency": "high", "priority": None,
            "service": {"id": "P", "summary": GROUPS[at % 3]}})},
        "high", "P2",
    ),
    "ServiceDesk Plus": (
        {"requests": records(lambda at, opened: {
            "id": at, "created_time": {"display_value": "shown", "value": _milliseconds(opened)},
            "priority": {"name": "High"}, "group": {"name": GROUPS[at % 3]}, "technician": None})},
        "High", "P2",
    ),
    "Zendesk": (
        {"tickets": records(lambda at, opened: {
            "id": at, "created_at": _z(opened), "type": "incident", "priority": "urgent", "status": "closed",
            "requester_id": 5, "assignee_id": 6, "group_id": GROUPS[at % 3], "via": {"channel": "web"}}), "count": 48},
        "urgent", "P1",
    ),
    "ConnectWise": (
        records(lambda at, opened: {
            "id": at, "board": {"id": 1, "name": GROUPS[at % 3]}, "priority": {"id": 8, "name": "Priority 3 - Medium"},
            "actualHours": 0.25, "_info": {"dateEntered": _z(opened), "enteredBy": "x"}}),
        "Priority 3 - Medium", "P3",
    ),
    "BMC Helix": (
        {"entries": records(lambda at, opened: {"values": {
            "Incident Number": f"INC{at}", "Submit Date": f"{opened:%Y-%m-%dT%H:%M:%S}.000+0000", "Priority": "High",
            "Assigned Group": GROUPS[at % 3], "Status": "Closed"}, "_links": {"self": [{"href": "-"}]}})},
        "High", "P2",
    ),
    "OTRS": (
        {"Ticket": records(lambda at, opened: {
            "TicketID": str(at), "TicketNumber": f"2026{at}", "Created": _z(opened), "Priority": "4 high",
            "PriorityID": "4", "Queue": GROUPS[at % 3], "QueueID": "4", "State": "closed", "StateID": "2"})},
        "4 high", "P2",
    ),
    "GLPI": (
        records(lambda at, opened: {
            "id": at, "date": _z(opened), "solvedate": None, "urgency": 3, "priority": 5, "itilcategories_id": 4,
            "actiontime": 900, "group": GROUPS[at % 3]}),
        "5", "P1",
    ),
    "Cherwell": (
        {"businessObjects": records(lambda at, opened: {
            "busObId": "6dd53665c0c24cab86870a21cf6434ae", "busObPublicId": str(at), "fields": [
                {"dirty": False, "displayName": shown, "name": name, "value": value} for shown, name, value in (
                    ("Incident ID", "IncidentID", str(at)), ("Created Date Time", "CreatedDateTime", _z(opened)),
                    ("Priority", "Priority", "2"), ("Owned By Team", "OwnedByTeam", GROUPS[at % 3]))],
            "links": []}), "totalRows": 48, "hasPrompts": False},
        "2", "P2",
    ),
    "Ivanti": (
        {"@odata.context": "-", "@odata.count": 48, "value": records(lambda at, opened: {
            "RecId": f"A{at}", "IncidentNumber": 10000 + at, "CreatedDateTime": _z(opened), "Priority": "3",
            "OwnerTeam": GROUPS[at % 3], "Status": "Closed", "ResolvedDateTime": None})},
        "3", "P3",
    ),
    "HubSpot": (
        {"total": 48, "results": records(lambda at, opened: {
            "id": str(at), "archived": False, "createdAt": _z(opened), "updatedAt": _z(opened), "properties": {
                "createdate": _z(opened), "hs_ticket_priority": "HIGH", "hs_pipeline": "0", "hs_pipeline_stage": "4",
                "hubspot_team_id": GROUPS[at % 3], "hs_lastmodifieddate": _z(opened), "closed_date": None}})},
        "HIGH", "P2",
    ),
    "Intercom": (
        {"type": "conversation.list", "total_count": 48, "conversations": records(lambda at, opened: {
            "type": "conversation", "id": str(at), "created_at": int(_milliseconds(opened)) // 1000,
            "updated_at": int(_milliseconds(opened)) // 1000, "admin_assignee_id": 814, "open": False,
            "state": "closed", "team_assignee_id": GROUPS[at % 3], "priority": "priority",
            "source": {"type": "email", "id": "4"},
            "statistics": {"type": "conversation_statistics", "first_admin_reply_at": None, "last_close_at": None}})},
        "priority", "P2",
    ),
}  # fmt: skip
"""Answers of the programming interfaces of the systems; every time in them is UTC."""


@pytest.mark.parametrize("system", REST)
def test_interfaces(tmp_path: Path, system: str) -> None:
    """The answer of a programming interface is known as its system's, and its tickets are right."""
    content, word, priority = REST[system]
    found = report(tmp_path, json.dumps(content), "answer.json", zone="America/Lima")
    assert found.systems == (system,)
    assert (found.reading.rows, found.used, meant(found)) == (48, 48, {word: priority})
    assert found.first[:16] == f"{min(OPENED) - timedelta(hours=5):%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize("name", ["tickets.parquet", "tickets.csv"])
def test_parquet(tmp_path: Path, name: str) -> None:
    """Tickets of a data lake, whatever the file is called: instants in UTC, a nested priority, work as numbers."""
    made = pa.table(
        {
            "number": pa.array([f"INC{at}" for at in range(48)]),
            "opened_at": pa.array([opened.replace(tzinfo=UTC) for opened in OPENED], pa.timestamp("us", tz="UTC")),
            "priority": pa.array([{"name": "2 - High", "id": 2}] * 48),
            "assignment_group": pa.array([GROUPS[at % 3] for at in range(48)]).dictionary_encode(),
            "time_worked": pa.array([900 if at % 2 else None for at in range(48)]),
            "state": pa.array(["Closed"] * 48),
        }
    )
    file = io.BytesIO()
    pq.write_table(made, file)
    found = report(tmp_path, file.getvalue(), name, zone="America/Lima")
    assert (found.used, found.faults, found.systems, meant(found)) == (48, (), ("ServiceNow",), {"2 - High": "P2"})
    assert found.work == (0.5, 15.0)
    assert found.first[:16] == f"{min(OPENED) - timedelta(hours=5):%Y-%m-%dT%H:%M}"


def test_half_swapped_dates(tmp_path: Path) -> None:
    """A spreadsheet that reads 9/1 as 9 January and leaves 9/13 as text has swapped the first; they are turned back."""
    rows = [
        f"{at},{opened:%Y-%d-%m %H:%M:%S},P1,Harbour"
        if opened.day <= 12
        else f"{at},{opened:%d/%m/%Y %H:%M:%S},P1,Harbour"
        for at, opened in enumerate(OPENED, 1)
    ]
    found = report(tmp_path, "\n".join(("ID,Created,Priority,Group", *rows)))
    assert found.last[:10] == "2026-09-28"
    turned = sum(opened.day <= 12 for opened in OPENED)
    assert f"exchanged day and month of {turned} dates" in found.reading.questions[0]


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%Y-%m-%d 00:00:00", "%d.%m.%Y"])
def test_dates_without_times(tmp_path: Path, form: str) -> None:
    """A plan never takes them for midnight: it refuses them, or spreads them over the hours that the planner names."""
    refused = report(tmp_path, text(form=form))
    assert "48 dates without a time of day" in str(refused.faults[0])
    spread = report(tmp_path, text(form=form), date_hours=(480, 1080))
    assert spread.faults == ()
    assert "their times are invented" in spread.reading.questions[0]
    assert all(8 <= int(at[11:13]) < 18 for at in (spread.first, spread.last))


def test_a_few_dates_without_times(tmp_path: Path) -> None:
    """A few of them get the times of day of the other tickets, and that is noted."""
    found = report(tmp_path, text().replace("2026-09-05 12:28:00", "2026-09-05"))
    assert found.faults == ()
    assert any("1 date without a time of day" in note for note in found.reading.notes)


@pytest.mark.parametrize("year", ["2016", "2062", "0206"])
def test_one_odd_year(tmp_path: Path, year: str) -> None:
    """One ticket years away from all others is named and left out, as is a year that cannot be."""
    found = report(tmp_path, text().replace("2026-09-12 10:17:00", f"{year}-09-12 10:17:00"))
    assert (found.reading.rows, found.tickets) == (48, 47)
    assert found.last[:4] == "2026"
    assert sum(dict(found.left_out).values()) == 1


def test_a_lost_part_is_not_far_away(tmp_path: Path) -> None:
    """Two halves of a history with a gap of four months between them both stay."""
    later = text().replace("2026-09-", "2027-02-").replace("\n", "\nb").removesuffix("b")
    found = report(tmp_path, text() + later.split("\n", 1)[1])
    assert found.tickets == 96


@pytest.mark.parametrize(
    ("header", "cell", "minutes"),
    [
        ("Time Spent", "12", 12),
        ("Time Spent", "1800", 30),
        ("Aufwand", '"0,25"', 15),
        ("Zeitaufwand", '"0,25"', 15),
        ("Temps passé", "20", 20),
        ("Time Spent (min)", "0.25", None),
        ("Total Hours Worked", "0.5", 30),
        ("Time tracked", "0:20:00", 20),
        ("Time Spent", "1h 30m", 90),
        ("AHT (sec)", "600", 10),
        ("time_spent_min", "25", 25),
        ("Handling time (min)", '"12,5"', 12.5),
        ("Work Hours", "0.75", 45),
        ("Czas pracy", "1 godz. 30 min", 90),
    ],
)
def test_units_of_work(tmp_path: Path, header: str, cell: str, minutes: float | None) -> None:
    """A unit that makes no sense is questioned: another one that does is taken, unless the header names its own."""
    found = report(tmp_path, text(f"ID,Created,Priority,Group,{header}", more=lambda _: f",{cell}"))
    share, mean = found.work
    assert (mean if share else None) == minutes


def test_cells_that_are_no_length(tmp_path: Path) -> None:
    """Work that cannot be read is counted, with an example; where most cannot be read the planner is asked."""
    few = report(tmp_path, text("ID,Created,Priority,Group,Effort", more=lambda at: ",soon" if at % 4 else ",30m"))
    assert "36 cells of 'Effort' are no length of time, such as 'soon': not used" in few.reading.questions[0]
    some = report(tmp_path, text("ID,Created,Priority,Group,Effort", more=lambda at: ",30m" if at % 4 else ",soon"))
    assert any("12 cells of 'Effort' are no length of time" in note for note in some.reading.notes)


def test_the_planner_names_the_unit(tmp_path: Path) -> None:
    """The Columns sheet wins over what makes sense, and what makes none is still questioned."""
    content = text("ID,Created,Priority,Group,Time Spent", more=lambda _: ",20")
    said = ColumnMeaning("Time Spent", "work", unit="hours")
    found = report(tmp_path, content, columns=(said,))
    assert found.work == (1.0, 1200.0)
    assert "makes little sense" in found.reading.questions[0]


def test_the_columns_sheet_wins(tmp_path: Path) -> None:
    """What the planner says of a column goes before its header, in the files it is said of only."""
    content = text("ID,Created,Priority,Group,Needed", more=lambda _: ",2026-10-01 12:00:00")
    needed = ColumnMeaning("needed", "opened", "exp*.csv")
    assert report(tmp_path, content, columns=(needed,)).first[:10] == "2026-10-01"
    assert report(tmp_path, content, "other.csv", columns=(needed,)).first[:10] == "2026-09-01"
    absent = report(tmp_path, content, columns=(ColumnMeaning("Gone", "group"),))
    assert "names 'Gone' as group, but no file" in absent.reading.questions[0]


def test_a_system_and_a_zone_per_file(tmp_path: Path) -> None:
    """One file of two may have a time zone and a system of its own."""
    (tmp_path / "east.csv").write_text(text(), encoding="utf-8")
    (tmp_path / "west.csv").write_text(text().replace("\n", "\nw").removesuffix("w"), encoding="utf-8")
    form = ExportFormat("w* = Freshdesk; automatic", "east* = Asia/Tokyo; UTC", groups=GROUPS)
    found = describe_tickets([tmp_path / "east.csv", tmp_path / "west.csv"], form, (), GROUPS)
    assert found.systems == ("generic", "Freshdesk")
    assert (found.first[:16], found.last[:16]) == ("2026-09-01T00:16", f"{max(OPENED):%Y-%m-%dT%H:%M}")


def test_jira_epics_and_sub_tasks(tmp_path: Path) -> None:
    """Issues under an epic count; the epic and the sub-tasks do not."""
    kinds = ("Task", "Sub-task", "Bug", "Epic")
    content = text("Issue key,Created,Priority,Components,Issue Type,Parent", more=lambda at: f",{kinds[at % 4]},A-1")
    found = report(tmp_path, content)
    assert found.tickets == 24
    assert dict(found.left_out) == {"child of another ticket": 12, "holds other tickets": 12}


def test_lines_under_the_table(tmp_path: Path) -> None:
    """A report ends with notes; they are no tickets, and they are counted."""
    lines = '\n"Confidential: do not pass on"\n"Generated by:  Nora Field  10/1/2026"\n'
    found = report(tmp_path, text("Case Number,Date/Time Opened,Priority,Case Owner") + lines)
    assert (found.used, dict(found.left_out)) == (48, {"line under the table": 2})


def test_a_cover_sheet(tmp_path: Path) -> None:
    """A page that only says who made the report, and when, is no table of tickets beside the one that is."""
    cover = "<table><tr><td>Made by</td><td>Nora</td></tr><tr><td>On</td><td>2026-10-01</td></tr></table>"
    rows = "".join(f"<tr><td>{'</td><td>'.join(line.split(','))}</td></tr>" for line in text().splitlines())
    found = report(tmp_path, f"<html>{cover}<table><tr><td><table>{rows}</table></td></tr></table></html>")
    assert (found.used, found.faults) == (48, ())
    assert any("is not read: it has no number, priority or group" in note for note in found.reading.notes)


def test_a_clock_without_halves(tmp_path: Path) -> None:
    """Office hours that run 8 to 12 and 1 to 4 have lost AM and PM; office hours alone have not."""
    assert "have AM and PM been lost?" in report(tmp_path, text(form="%Y-%m-%d %I:%M")).reading.questions[0]
    assert report(tmp_path, text()).reading.questions == ()


def test_groups_with_marks_that_have_no_width(tmp_path: Path) -> None:
    """A mark that nobody sees does not make another group."""
    assert report(tmp_path, text().replace("Harbour", "Har\u200bbour\u200f")).used == 48


def test_torn_rows_do_not_stop_a_plan(tmp_path: Path) -> None:
    """Two torn lines of 98 have no priority, so they are judged by all tickets and left out by name."""
    twice = text() + text().split("\n", 1)[1].replace("2026-09", "2026-08")
    found = report(tmp_path, f"{twice}more text of a description\nand its end\n97,2026-09-29 08:00:00,P1,Harbour\n")
    assert found.faults == ()
    assert dict(found.left_out) == {"no opening time that can be read": 2}


def test_no_priority(tmp_path: Path) -> None:
    """Without a column the only row of Service is taken, else the planner's default, else a plan is refused."""
    content = "\n".join(",".join(line.split(",")[:2] + line.split(",")[3:]) for line in text().splitlines())
    assert Counter({"P1": 48})[report(tmp_path, content, priorities=("P1",)).priorities[0][1]] == 48
    assert meant(report(tmp_path, content, default_priority="P3")) == {"": "P3"}
    assert "no column tells the priority" in str(report(tmp_path, content).faults[0])


def test_an_unknown_priority_is_a_fault(tmp_path: Path) -> None:
    """A word that nothing explains keeps a plan from vanishing a class; the Priorities sheet says what it means."""
    content = text(words=("P1", "P2", "Whenever"))
    assert "priority 'Whenever' is not understood: 16 tickets" in str(report(tmp_path, content).faults[0])
    assert meant(report(tmp_path, content, words={"whenever": "P4"}))["Whenever"] == "P4"
    left = report(tmp_path, content, words={"Whenever": "left out"})
    assert (left.used, left.faults) == (32, ())


def test_what_a_plan_would_refuse_is_told_with_its_row(tmp_path: Path) -> None:
    """A fifth level without a row of Service, and a group without a row of Queues, name the row to fill in."""
    content = text("Issue key,Created,Priority,Components", words=("Blocker", "Critical", "Major", "Minor", "Trivial"))
    (fault,) = report(tmp_path, content).faults
    assert str(fault).startswith("Service: no row for priority P5, which 9 tickets have")
    (fault,) = report(tmp_path, text().replace("Harbour", "")).faults
    assert "Queues: 16 tickets (33%)" in str(fault)
    assert "a row (no group) with its skill" in str(fault)


def test_no_group_and_all_others(tmp_path: Path) -> None:
    """Tickets without a group and those of groups nobody names have rows of their own on the Queues sheet."""
    (tmp_path / "export.csv").write_text(text().replace("Harbour", "").replace("Summit", "Net West"), encoding="utf-8")
    form, skills = ExportFormat(), ("Meadow", "Summit")

    def used(*queues: Queue) -> int:
        return describe_tickets([tmp_path / "export.csv"], form, queues, skills).used

    assert used() == 16
    assert used(Queue("", "Meadow")) == used(Queue("(no group)", "Meadow")) == 32
    assert used(Queue("Begins with net", "Summit")) == 32
    assert used(Queue("*", "Summit")) == 48
    assert used(Queue("*", "Summit"), Queue("Net West", "")) == 32


def test_numbers_that_tickets_share(tmp_path: Path) -> None:
    """Two files that count from 1 keep all their tickets, and the planner is asked."""
    (tmp_path / "a.csv").write_text(text(), encoding="utf-8")
    (tmp_path / "b.csv").write_text(text().replace("2026-09", "2026-08"), encoding="utf-8")
    found = describe_tickets([tmp_path / "a.csv", tmp_path / "b.csv"], ExportFormat(), (), GROUPS)
    assert found.tickets == 96
    assert "48 ticket numbers stand for several tickets" in found.reading.questions[0]


def test_copied_tables(tmp_path: Path) -> None:
    """Without ticket numbers nothing tells that a file repeats another, so the planner is asked."""
    bare = "\n".join(line.split(",", 1)[1] for line in text().splitlines())
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(bare, encoding="utf-8")
    found = describe_tickets([tmp_path / "a.csv", tmp_path / "b.csv"], ExportFormat(), (), GROUPS)
    assert "b.csv repeats 100% of the rows" in found.reading.questions[0]


def test_an_old_export(tmp_path: Path) -> None:
    """An export that ends months before the plan is questioned."""
    found = report(tmp_path, text(), first_day=datetime(2027, 1, 1).date())
    assert found.reading.questions == (
        "the last ticket was opened on 2026-09-28, 95 days before the plan: is there a newer export?",
    )


def test_numbers_alone(tmp_path: Path) -> None:
    """Priorities that are numbers, of which 1 is the commonest, may stand upside down: the planner is asked."""
    assert "is it?" in report(tmp_path, text(words=("1", "1", "2", "3"))).reading.questions[0]
    assert report(tmp_path, text(words=("3", "2", "3", "1"))).reading.questions == ()


def test_the_month_that_never_changes(tmp_path: Path) -> None:
    """Dates up to the 12th all have the same month in one place, so the order is told."""
    rows = "\n".join(f"{day},09/{day:02d}/2026 08:1{day % 10},P1,Harbour" for day in range(1, 9))
    assert report(tmp_path, f"ID,Created,Priority,Group\n{rows}").last[:10] == "2026-09-08"


def test_values_that_look_right_are_shown_as_they_are(tmp_path: Path) -> None:
    """A message spells out what cannot be seen."""
    with pytest.raises(InputFaults, match=r"the first has 'soon<U\+200B>'"):
        report(tmp_path, "ID,Created,Priority,Group\n1,soon\u200b,P1,Harbour\n2,later,P1,Harbour")
