"""Cherwell and Ivanti Neurons."""

import json
from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

FIELDS = {
    "IncidentID": "10021",
    "CreatedDateTime": "6/1/2026 8:00:00 AM",
    "Priority": "2",
    "OwnedByTeam": "Desk",
    "Status": "Closed",
    "Stat_DateTimeResponded": "6/1/2026 8:20:00 AM",
    "ClosedDateTime": "6/14/2026 9:00:00 AM",
}


def test_an_answer_of_cherwell(tmp_path: Path) -> None:
    """Its fields are a list of names and values; each is a column."""
    fields = [{"fieldId": f"BO:{at}", "name": name, "value": value} for at, (name, value) in enumerate(FIELDS.items())]
    found = {"businessObjects": [{"busObId": "6dd5", "busObPublicId": "10021", "fields": fields, "links": []}]}
    made = read_export(export(tmp_path, json.dumps(found), "a.json"), ExportFormat())
    assert made.system.name == "Cherwell"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"]) == ("10021", "P2", "Desk")
    assert (row["answered"] - row["opened"], row["resolved"] - row["opened"]) == (20, 13 * 1440 + 60)


def test_an_answer_of_ivanti_neurons(tmp_path: Path) -> None:
    """Times are UTC, and the time that was spent is minutes of work."""
    row = {
        "RecId": "A1", "IncidentNumber": 10021, "CreatedDateTime": "2026-06-01T08:00:00Z", "Priority": "1",
        "OwnerTeam": "Desk", "Status": "Closed", "ResolvedDateTime": "2026-06-01T10:00:00Z", "TotalTimeSpent": 35,
    }  # fmt: skip
    made = read_export(export(tmp_path, json.dumps({"value": [row]}), "a.json"), ExportFormat(zone="Asia/Tokyo"))
    assert made.system.name == "Ivanti"
    (read,) = made.table.to_dict("records")
    assert (read["id"], read["priority"], read["group"], read["handle_minutes"]) == ("10021", "P1", "Desk", 35)
    assert read["resolved"] - read["opened"] == 120
