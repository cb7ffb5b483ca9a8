"""The usual report of every system, in several languages: a few lines each, with what is right."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from planner.files.tickets.languages.language import folded
from tests.planner.files.tickets.test_kinds import GROUPS, OPENED, meant, report

NUMBERS = {str(at): f"P{at}" for at in (1, 2, 3, 4)}


@dataclass(frozen=True)
class Sample:
    """Headers and a row (its times are opened, an hour later, two hours later); priorities, work, and what else."""

    headers: str
    row: str
    priorities: Mapping[str, str]
    work: float | None = None
    answered: bool = False
    system: str = "generic"


SAMPLES = {
    "Freshdesk": Sample(
        "Ticket ID,Subject,Status,Priority,Source,Group,Created time,Resolved time,Initial response time,Time tracked,"
        "Resolution time (in hrs)",
        '{n},"Printer, again",Closed,{p},Email,{g},{o:%Y-%m-%d %H:%M:%S},{r:%Y-%m-%d %H:%M:%S},{a:%Y-%m-%d %H:%M:%S},'
        "00:20:00,58:22:50",
        {"Urgent": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, 20, True, "Freshdesk",
    ),
    "Freshservice": Sample(
        "Ticket Id,Subject,Status,Priority,Urgency,Impact,Group,Created Time,Resolved Time,Department",
        'INC-{n},x,Closed,{p},Low,Low,{g},"{o:%d %b, %Y %I:%M %p}","{r:%d %b, %Y %I:%M %p}",Sales',
        {"Urgent": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, system="Freshdesk",
    ),
    "Jira": Sample(
        "Summary,Issue key,Issue Type,Status,Priority,Created,Resolved,Components,Components,Time Spent,"
        "Custom field (Time to resolution),Comment",
        's,SD-{n},Incident,Done,{p},{o:%d/%b/%y %I:%M %p},{r:%d/%b/%y %I:%M %p},{g},,1800,-4:22,"two\nlines"',
        {"Highest": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, 30, system="Jira",
    ),
    "Jira in German": Sample(
        "Vorgangsschlüssel;Vorgangstyp;Status;Priorität;Erstellt;Erledigt;Komponenten;Aufgewendete Zeit",
        "SD-{n};Aufgabe;Fertig;{p};{o:%d.%b.%Y %H:%M};{r:%d.%b.%Y %H:%M};{g};900",
        {"Höchste": "P1", "Hoch": "P2", "Mittel": "P3", "Niedrig": "P4"}, 15, system="Jira",
    ),
    "Jira in French": Sample(
        "Clé de ticket,Type de ticket,État,Priorité,Création,Résolue,Composants",
        "SD-{n},Incident,Fermé,{p},{o:%d}/sept./26 {o:%H:%M},{r:%d}/sept./26 {r:%H:%M},{g}",
        {"Très élevée": "P1", "Élevée": "P2", "Moyenne": "P3", "Basse": "P4"}, system="Jira",
    ),
    "ServiceNow list": Sample(
        "Number,Opened,Short description,Priority,State,Assignment group,Resolved,Resolve time,Business duration",
        'INC{n},{o:%Y-%m-%d %H:%M:%S},"He said ""no""",{p},Closed,{g},{r:%Y-%m-%d %H:%M:%S},7200,7200',
        {"1 - Critical": "P1", "2 - High": "P2", "3 - Moderate": "P3", "4 - Low": "P4"}, system="ServiceNow",
    ),
    "Zendesk": Sample(
        "Id,Subject,Status,Priority,Via,Created at,Solved at,Group,First reply time in minutes,"
        "Full resolution time in minutes,On hold time in minutes",
        "{n},s,Closed,{p},Web,{o:%Y-%m-%d %H:%M:%S},{r:%Y-%m-%d %H:%M:%S},{g},12,120,30",
        {"Urgent": "P1", "High": "P2", "Normal": "P3", "Low": "P4"}, None, True, "Zendesk",
    ),
    "Autotask": Sample(
        "Ticket Number,Title,Account,Status,Created,Complete Date,Priority,Queue,Total Hours Worked",
        "T2026.{n},s,A,Complete,{o:%m/%d/%Y %I:%M:%S %p},{r:%m/%d/%Y %I:%M:%S %p},{p},{g},0.5",
        {"Critical": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, 30, system="Autotask",
    ),
    "ConnectWise": Sample(
        "Ticket #,Board,Status,Summary Description,Priority,Date Entered,Closed Date,Act Hours",
        "{n},{g},>Closed,x,{p},{o:%m/%d/%Y %I:%M %p},{r:%m/%d/%Y %I:%M %p},0.25",
        {"Priority 1 - Emergency Response": "P1", "Priority 4 - Scheduled Maintenance": "P4"}, 15, system="ConnectWise",
    ),
    "TOPdesk in Dutch": Sample(
        "Meldingnummer;Aanmelddatum;Prioriteit;Behandelaarsgroep;Status;Datum gereed;Bestede tijd",
        "M2609 {n};{o:%d-%m-%Y %H:%M};{p};{g};Gesloten;{r:%d-%m-%Y %H:%M};0:15",
        {"P1": "P1", "P2": "P2"}, 15, system="TOPdesk",
    ),
    "TOPdesk": Sample(
        "Call number,Call date,Call type,Priority,Operator group,Completion date,Time spent",
        "M2609 {n},{o:%d/%m/%Y %H:%M},Incident,{p},{g},{r:%d/%m/%Y %H:%M},00:15",
        {"Prio 1": "P1", "Prio 2": "P2"}, 15, system="TOPdesk",
    ),
    "TOPdesk's feed": Sample(
        "number,creationDate,priorityName,operatorGroupName,processingStatusName,completedDate,timeSpent",
        "I 2609 {n},{o:%Y-%m-%dT%H:%M:%S}Z,{p},{g},Closed,{r:%Y-%m-%dT%H:%M:%S}Z,20",
        {"P1": "P1", "P2": "P2"}, 20, system="TOPdesk",
    ),
    "PagerDuty": Sample(
        "id,incident_number,service_name,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,urgency",
        "Q{n},{n},{g},{o:%Y-%m-%dT%H:%M:%S}+00:00,{r:%Y-%m-%dT%H:%M:%S}+00:00,300,7200,{p}",
        {"high": "P2", "low": "P4"}, None, True, "PagerDuty",
    ),
    "PagerDuty's analytics": Sample(
        "id,incident_number,created_at,resolved_at,urgency,priority_name,service_name,team_name,seconds_to_first_ack,"
        "seconds_to_resolve,engaged_seconds,user_defined_effort_seconds",
        "Q{n},{n},{o:%Y-%m-%dT%H:%M:%S}Z,{r:%Y-%m-%dT%H:%M:%S}Z,high,{p},{g},Ops,300,7200,6900,1500",
        {"P1": "P1", "P2": "P2", "P3": "P3"}, 25, True, "PagerDuty",
    ),
    "Cherwell": Sample(
        "Incident ID,Created Date Time,Priority,Owned By Team,Status,Closed Date Time,Resolved Date Time",
        "{n},{o:%m/%d/%Y %I:%M:%S %p},{p},{g},Closed,,{r:%m/%d/%Y %I:%M:%S %p}", NUMBERS, system="Cherwell",
    ),
    "Ivanti": Sample(
        "Incident,Created On,Resolved On,Priority,Owner Team,Status,Source,Time Spent (Minutes)",
        "{n},{o:%m/%d/%Y %H:%M},{r:%m/%d/%Y %H:%M},{p},{g},Closed,Phone,25", NUMBERS, 25, system="Ivanti",
    ),
    "Cherwell with its field names": Sample(
        "RecID,IncidentID,CreatedDateTime,Priority,OwnedByTeam,OwnedBy,Status,Stat_DateTimeResponded,ClosedDateTime",
        "94{n},{n},{o:%d/%m/%Y %H:%M:%S},{p},{g},Nora Field,Closed,{a:%d/%m/%Y %H:%M:%S},{r:%d/%m/%Y %H:%M:%S}",
        NUMBERS, None, True, "Cherwell",
    ),
    "Ivanti Neurons": Sample(
        "IncidentNumber,CreatedDateTime,Priority,OwnerTeam,Owner,Status,Source,ResolvedDateTime,ClosedDateTime,Subject",
        "{n},{o:%Y-%m-%dT%H:%M:%S}Z,{p},{g},nfield,Closed,Phone,{r:%Y-%m-%dT%H:%M:%S}Z,,x", NUMBERS, system="Ivanti",
    ),
    "ServiceDesk Plus": Sample(
        "Request ID,Subject,Group,Technician,Priority,Created Time,Resolved Time,Time Elapsed",
        '{n},s,{g},B,{p},"{o:%b %d, %Y %I:%M %p}","{r:%b %d, %Y %I:%M %p}",2 hrs 0 mins',
        {"High": "P2", "Normal": "P3", "Low": "P4"}, system="ServiceDesk Plus",
    ),
    "ServiceDesk Plus from its database": Sample(
        "WORKORDERID,TITLE,CREATEDTIME,RESPONDEDTIME,COMPLETEDTIME,PRIORITY,GROUP,TECHNICIAN,WORK LOG TIME",
        "{n},s,{o:%Y-%m-%d %H:%M:%S},{a:%Y-%m-%d %H:%M:%S},{r:%Y-%m-%d %H:%M:%S},{p},{g},B,18",
        {"High": "P2", "Normal": "P3", "Low": "P4"}, 18, True, "ServiceDesk Plus",
    ),
    "OTRS in German": Sample(
        "Ticket#;Alter;Erstellt;Geschlossen;Status;Priorität;Queue;Abgerechnete Zeit",
        "20260901{n};57 T 2 Std;{o:%d.%m.%Y %H:%M:%S};{r:%d.%m.%Y %H:%M:%S};geschlossen;{p};{g};10",
        {"5 sehr hoch": "P1", "4 hoch": "P2", "3 normal": "P3", "2 niedrig": "P4"}, 10, system="OTRS",
    ),
    "Znuny": Sample(
        "Ticket#;Age;Created;Close Time;Queue;State;Priority;Accounted time;First Response;SolutionInMin",
        "20260901{n};57 d;{o:%Y-%m-%d %H:%M:%S};{r:%Y-%m-%d %H:%M:%S};{g};closed;{p};12.5;{a:%Y-%m-%d %H:%M:%S};120",
        {"5 very high": "P1", "4 high": "P2", "3 normal": "P3", "2 low": "P4"}, 12.5, True, "OTRS",
    ),
    "Znuny's search": Sample(
        "Ticket Number,Age,Created,Closed,First Lock,First Response,State,Priority,Queue,Lock,Owner,CustomerID",
        '"{n}","57 d","{o:%m/%d/%Y %H:%M}","{r:%m/%d/%Y %H:%M}","","{a:%m/%d/%Y %H:%M}","closed","{p}","{g}",'
        '"unlock","nf","harbour-ltd"',
        {"5 very high": "P1", "4 high": "P2", "3 normal": "P3", "2 low": "P4"}, None, True, "OTRS",
    ),
    "GLPI in French": Sample(
        "ID;Titre;Statut;Date d'ouverture;Priorité;Attribué à - Groupe de techniciens;Date de résolution",
        '{n};"x";Clos;{o:%Y-%m-%d %H:%M};{p};{g};{r:%Y-%m-%d %H:%M}',
        {"Très haute": "P1", "Haute": "P2", "Moyenne": "P3", "Basse": "P4"}, system="GLPI",
    ),
    "GLPI in Spanish": Sample(
        "ID;Título;Estado;Fecha de apertura;Prioridad;Asignado a - Grupo de técnicos;Fecha de solución",
        '{n};"x";Cerrado;{o:%d-%m-%Y %H:%M};{p};{g};{r:%d-%m-%Y %H:%M}',
        {"Muy alta": "P1", "Alta": "P2", "Mediana": "P3", "Baja": "P4"}, system="GLPI",
    ),
    "GLPI's numbers": Sample(
        "id,date,solvedate,date_mod,urgency,priority,itilcategories_id,actiontime,waiting_duration,group",
        "{n},{o:%Y-%m-%d %H:%M:%S},{r:%Y-%m-%d %H:%M:%S},2026-12-01 10:00:00,3,{p},4,900,600,{g}",
        {"5": "P1", "4": "P2", "3": "P3", "2": "P4"}, 15, system="GLPI",
    ),
    "GLPI in English": Sample(
        "ID;Title;Status;Last update;Opening date;Priority;Requester - Requester;Assigned to - Technician group;"
        "Resolution date;Closing date",
        '"{n}";"x";"Closed";"{r:%Y-%m-%d %H:%M}";"{o:%Y-%m-%d %H:%M}";"{p}";"Nora";"{g}";"{r:%Y-%m-%d %H:%M}";""',
        {"Major": "P1", "Very high": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, system="GLPI",
    ),
    "HubSpot": Sample(
        "Ticket ID,Ticket name,Ticket status,Create date,Close date,Priority,Source,Time to close (HH:mm:ss),Team",
        "{n},x,Closed,{o:%Y-%m-%d %H:%M},{r:%Y-%m-%d %H:%M},{p},Email,2:00:00,{g}",
        {"Urgent": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, system="HubSpot",
    ),
    "HubSpot with all properties": Sample(
        "Record ID,Ticket name,Pipeline,Ticket status,Create date,Priority,HubSpot team,Ticket owner,Source,Close date,"
        "First agent response date,Time to close (HH:mm:ss),Last modified date",
        '{n},"Printer, again",Support,Closed (Support),{o:%Y-%m-%d %H:%M},{p},{g},Nora Field,Chat,{r:%Y-%m-%d %H:%M},'
        "{a:%Y-%m-%d %H:%M},2:00:00,2026-12-01 10:00",
        {"Urgent": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, None, True, "HubSpot",
    ),
    "Intercom": Sample(
        "Conversation ID,Conversation started at,Conversation state,Conversation priority,Team currently assigned,"
        "Teammate currently assigned,Conversation first replied at,Conversation last closed at,Handling time",
        "21{n},{o:%Y-%m-%d %H:%M:%S},closed,{p},{g},Nora Field,{a:%Y-%m-%d %H:%M:%S},{r:%Y-%m-%d %H:%M:%S},720",
        {"Priority": "P2", "Not priority": "P3"}, 12, True, "Intercom",
    ),
    "Intercom's conversation entries": Sample(
        "conversation_id,conversation_created_at,conversation_state,conversation_first_response_at,"
        "conversation_closed_at,priority,team_assigned",
        "{n},{o:%Y-%m-%d %H:%M:%S},closed,{a:%Y-%m-%d %H:%M:%S},{r:%Y-%m-%d %H:%M:%S},{p},{g}",
        {"priority": "P2", "not_priority": "P3"}, None, True, "Intercom",
    ),
    "Zammad in German": Sample(
        "#;Titel;Status;Priorität;Gruppe;Besitzer;Erstellt am;Geschlossen am",
        "{n};x;geschlossen;{p};{g};o;{o:%d.%m.%Y %H:%M};{r:%d.%m.%Y %H:%M}",
        {"3 hoch": "P2", "2 normal": "P3", "1 niedrig": "P4"},
    ),
    "osTicket": Sample(
        "Ticket Number,Date Created,Subject,Priority,Department,Source,Current Status,Closed Date",
        "{n},{o:%m/%d/%y %I:%M %p},x,{p},{g},Email,Closed,{r:%m/%d/%y %I:%M %p}",
        {"Emergency": "P1", "High": "P2", "Normal": "P3", "Low": "P4"},
    ),
    "Azure DevOps": Sample(
        "ID,Work Item Type,State,Created Date,Closed Date,Priority,Severity,Area Path,Completed Work",
        "{n},Bug,Closed,{o:%m/%d/%Y %I:%M:%S %p},{r:%m/%d/%Y %I:%M:%S %p},{p},3 - Medium,{g},0.5", NUMBERS, 30,
    ),
    "Linear": Sample(
        "ID,Team,Title,Status,Priority,Created,Completed,Estimate",
        "A-{n},{g},x,Done,{p},{o:%Y-%m-%dT%H:%M:%S}Z,{r:%Y-%m-%dT%H:%M:%S}Z,2",
        {"Urgent": "P1", "High": "P2", "Medium": "P3", "Low": "P4"},
    ),
    "GitLab": Sample(
        "Title,Issue ID,State,Created At (UTC),Updated At (UTC),Closed At (UTC),Time Estimate,Time Spent,Priority,Team",
        "x,{n},Closed,{o:%Y-%m-%d %H:%M:%S},,{r:%Y-%m-%d %H:%M:%S},0,1800,{p},{g}", {"P1": "P1", "P2": "P2"}, 30,
    ),
    "SysAid": Sample(
        "SR ID,Request time,Title,Priority,Assigned group,Status,Close time",
        "{n},{o:%d-%m-%Y %H:%M:%S},x,{p},{g},Closed,{r:%d-%m-%Y %H:%M:%S}",
        {"Very High": "P1", "High": "P2", "Normal": "P3", "Low": "P4"},
    ),
    "HaloITSM": Sample(
        "Ticket ID,Date Occurred,Summary,Priority,Team,Status,Date Closed,Time Taken",
        "{n},{o:%d/%m/%Y %H:%M:%S},x,{p},{g},Closed,{r:%d/%m/%Y %H:%M:%S},0.50", {"P1": "P1", "P2": "P2"}, 30,
    ),
    "Matrix42": Sample(
        "Ticket-Nr.;Angelegt am;Priorität;Zuständige Gruppe;Status;Geschlossen am",
        "TCK{n};{o:%d.%m.%Y %H:%M:%S};{p};{g};Geschlossen;{r:%d.%m.%Y %H:%M:%S}",
        {"1 - Kritisch": "P1", "2 - Hoch": "P2", "3 - Mittel": "P3", "4 - Niedrig": "P4"},
    ),
    "Zendesk Explore": Sample(
        "Ticket ID,Ticket created - Timestamp,Ticket priority,Ticket group,Ticket solved - Timestamp",
        "{n},{o:%Y-%m-%d %H:%M:%S},{p},{g},{r:%Y-%m-%d %H:%M:%S}",
        {"Urgent": "P1", "High": "P2", "Normal": "P3", "Low": "P4"},
    ),
    "Salesforce data loader": Sample(
        "ID,CASENUMBER,CREATEDDATE,CLOSEDDATE,PRIORITY,OWNER.NAME,STATUS",
        '"500{n}","{n:08}","{o:%Y-%m-%dT%H:%M:%S}Z","{r:%Y-%m-%dT%H:%M:%S}Z","{p}","{g}","Closed"',
        {"High": "P2", "Medium": "P3", "Low": "P4"}, system="Salesforce",
    ),
    "Salesforce report": Sample(
        "Case Owner,Case Number,Subject,Date/Time Opened,Date/Time Closed,Priority,Status,Case Origin,Age (Hours),"
        "Account Name",
        '"{g}","{n:08}","x, y","{o:%m/%d/%Y %I:%M %p}","{r:%m/%d/%Y %I:%M %p}","{p}","Closed","Web","2","Acme"',
        {"Critical": "P1", "High": "P2", "Medium": "P3", "Low": "P4"}, system="Salesforce",
    ),
    "Salesforce list view": Sample(
        "Case Number,Contact Name,Subject,Status,Priority,Created Date,Closed Date,Owner",
        '{n:08},Nora Field,x,Closed,{p},"{o:%d/%m/%Y, %H:%M}","{r:%d/%m/%Y, %H:%M}",{g}',
        {"High": "P2", "Medium": "P3", "Low": "P4"}, system="Salesforce",
    ),
    "Isilog in French": Sample(
        "N° d'incident;Date déclaration;Priorité;Équipe;Date résolution",
        "{n};{o:%d/%m/%Y %H:%M:%S};{p};{g};{r:%d/%m/%Y %H:%M:%S}",
        {"P1 - Bloquant": "P1", "P2 - Majeur": "P2", "P3 - Mineur": "P3"},
    ),
    "Proactivanet in Spanish": Sample(
        "Código;Fecha de alta;Prioridad;Grupo asignado;Fecha de resolución",
        "{n};{o:%d/%m/%Y %H:%M:%S};{p};{g};{r:%d/%m/%Y %H:%M:%S}",
        {"Muy Alta": "P1", "Alta": "P2", "Media": "P3", "Baja": "P4"},
    ),
    "a desk in Polish": Sample(
        "ID zgłoszenia;Data rejestracji;Priorytet;Grupa;Data zamknięcia",
        "{n};{o:%Y-%m-%d %H:%M};{p};{g};{r:%Y-%m-%d %H:%M}",
        {"Krytyczny": "P1", "Wysoki": "P2", "Normalny": "P3", "Niski": "P4"},
    ),
    "a desk in Dutch": Sample(
        "Incidentnummer;Datum/tijd aanmelding;Prioriteit;Oplosgroep;Datum/tijd gereed",
        "{n};{o:%d-%m-%Y %H:%M:%S};{p};{g};{r:%d-%m-%Y %H:%M:%S}",
        {"1 - Kritiek": "P1", "2 - Hoog": "P2", "3 - Midden": "P3", "4 - Laag": "P4"},
    ),
    "a desk in Italian": Sample(
        "N. ticket;Data di apertura;Priorità;Gruppo di supporto;Data di chiusura",
        "{n};{o:%d/%m/%Y %H:%M};{p};{g};{r:%d/%m/%Y %H:%M}",
        {"Critica": "P1", "Alta": "P2", "Media": "P3", "Bassa": "P4"},
    ),
    "a desk in Portuguese": Sample(
        "Nº do chamado;Data de abertura;Prioridade;Grupo solucionador;Data de fechamento",
        "{n};{o:%d/%m/%Y %H:%M};{p};{g};{r:%d/%m/%Y %H:%M}",
        {"Crítica": "P1", "Alta": "P2", "Média": "P3", "Baixa": "P4"},
    ),
    "printed table": Sample(
        " id |     created      | priority | grp | closed\n----+------------------+----------+-----+-------",
        " {n} | {o:%Y-%m-%d %H:%M} | {p} | {g} | {r:%Y-%m-%d %H:%M}", {"P1": "P1", "P2": "P2"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_the_usual_report_of_a_system(tmp_path: Path, name: str) -> None:
    """Forty-eight tickets, their priorities, times, work and first answers are right; total lines are no tickets."""
    sample = SAMPLES[name]
    words = list(sample.priorities)
    hour = timedelta(hours=1)
    rows = (
        sample.row.format(n=at, p=words[at % len(words)], g=GROUPS[at % 3], o=o, a=o + hour, r=o + 2 * hour)
        for at, o in enumerate(OPENED, 1)
    )
    found = report(tmp_path, "\n".join((sample.headers, *rows, "Total")))
    assert (found.used, found.faults, found.systems) == (48, (), (sample.system,))
    assert dict(found.left_out) == {"line under the table": 1, **_drawn(name)}
    assert meant(found) == sample.priorities
    assert (found.first[:16], found.last[:16]) == (f"{min(OPENED):%Y-%m-%dT%H:%M}", f"{max(OPENED):%Y-%m-%dT%H:%M}")
    assert (found.work if sample.work else found.work[0]) == ((1.0, sample.work) if sample.work else 0.0)
    assert found.answered == float(sample.answered)
    assert {"resolved", "closed"} & {means for _, means in found.reading.columns}


def _drawn(name: str) -> dict[str, int]:
    return {"headers repeated, or a line of dashes": 1} if folded(name) == "printed table" else {}
