"""HubSpot tickets."""

import json
from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

PROPERTIES = {
    "createdate": "2026-06-01T08:00:00.000Z",
    "closed_date": "2026-06-02T09:00:00.000Z",
    "first_agent_reply_date": "2026-06-01T08:30:00.000Z",
    "hs_ticket_priority": "URGENT",
    "hs_pipeline": "0",
    "hs_pipeline_stage": "4",
    "hubspot_team_id": "Desk",
    "time_to_close": "90000000",
}


def test_an_answer_of_the_interface(tmp_path: Path) -> None:
    """Properties are the record; the team goes before the pipeline, and time to close is never work."""
    found = {
        "results": [{"id": "7", "properties": PROPERTIES, "createdAt": "2026-06-01T08:00:00.000Z", "archived": False}]
    }
    made = read_export(export(tmp_path, json.dumps(found), "a.json"), ExportFormat())
    assert made.system.name == "HubSpot"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"]) == ("7", "P1", "Desk")
    assert (row["answered"] - row["opened"], row["resolved"] - row["opened"]) == (30, 25 * 60)
    assert row["handle_minutes"] != row["handle_minutes"]


def test_a_pipeline_stands_for_a_team(tmp_path: Path) -> None:
    """Without a team, the pipeline is the group."""
    rows = "Ticket ID,Ticket name,Pipeline,Create date,Priority\n7,x,Desk,2026-06-01 08:00,High"
    made = read_export(export(tmp_path, rows), ExportFormat())
    assert made.table.to_dict("records")[0]["group"] == "Desk"
