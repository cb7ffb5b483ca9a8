"""Jira exports."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

CSV = """Issue key,Issue Type,Priority,Resolution,Created,Resolved,Components,Components,Time Spent,Time to resolution
HELP-1,Incident,Highest,Done,25/Feb/26 10:17 PM,26/Feb/26 1:00 AM,Net,Wifi,720,-3:10
HELP-2,Incident,Low,Duplicate,26/Feb/26 10:17 PM,,Net,,,4:00"""
PIPELINE = """id,key,project_key,issue_type,status,priority_name,created_date,resolution_date
1,HELP-1,HELP,Incident,Done,Medium,2026-02-25T22:17:00.000Z,2026-02-26T01:00:00.000Z"""


def test_issues(tmp_path: Path) -> None:
    """The first component is the group, Time Spent the work, time left of an SLA nothing; duplicates are marked."""
    made = read_export(export(tmp_path, CSV), ExportFormat())
    assert made.system.name == "Jira"
    first, second = made.table.to_dict("records")
    assert (first["id"], first["priority"], first["group"], first["handle_minutes"]) == ("HELP-1", "P1", "Net", 12)
    assert first["resolved"] - first["opened"] == 163
    assert second["left_out"] == "duplicate"
    assert "Time to resolution" in made.columns.elapsed


def test_data_pipeline(tmp_path: Path) -> None:
    """The data pipeline has names and zones of its own; the project stands in for the group."""
    (row,) = read_export(export(tmp_path, PIPELINE), ExportFormat(zone="Asia/Kolkata")).table.to_dict("records")
    assert (row["priority"], row["group"], row["resolved"] - row["opened"]) == ("P3", "HELP", 163)
