"""Jira and Jira Service Management: issue exports in eight languages, REST and the data pipeline.

Time Spent is logged work in seconds. Its older scheme of priorities runs Blocker, Critical, Major, Minor, Trivial.
"""

from planner.files.tickets.systems.system import TicketSystem, signed

JIRA = TicketSystem(
    "Jira",
    signed(
        "issue type",
        "issuetype | created",
        "issuetype | gemaakt",
        "issue key | created",
        "vorgangstyp | erstellt",
        "tipo de incidencia | creada",
        "cle de ticket | type de ticket",
        "cle | type de ticket | creation",
        "chave da item | tipo de item",
        "tipo de item | criado",
        "tipo di segnalazione | creato",
        "chiave | tipo di ticket",
        "typ zgloszenia | utworzono",
    ),
    fields={
        "id": ("issue key", "key"),
        "opened": ("created", "created date"),
        "resolved": ("resolved", "resolution date", "resolutiondate"),
        "group": ("component/s", "components", "custom field (request type)", "project key"),
        "type": ("issue type", "issuetype"),
    },
    handle={"σ time spent": "seconds", "time spent": "seconds", "timespent": "seconds"},
    priorities={"highest": "P1", "high": "P2", "medium": "P3", "low": "P4", "lowest": "P5"},
)
