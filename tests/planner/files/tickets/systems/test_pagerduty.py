"""PagerDuty incidents."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

HEADERS = (
    "incident_number,created_at,resolved_at,urgency,priority_name,service_name,seconds_to_first_ack,engaged_seconds"
)


def test_engaged_time_is_no_work(tmp_path: Path) -> None:
    """It runs until the end of the incident; the effort that a user entered is work, in seconds."""
    line = "7,2026-06-01T08:00:00Z,2026-06-01T10:00:00Z,high,P1,Desk,300,6900"
    (engaged,) = read_export(export(tmp_path, f"{HEADERS}\n{line}"), ExportFormat()).table.to_dict("records")
    assert engaged["handle_minutes"] != engaged["handle_minutes"]
    assert (engaged["answered"] - engaged["opened"], engaged["priority"]) == (5, "P1")
    rows = f"{HEADERS},user_defined_effort_seconds\n{line},1800"
    (entered,) = read_export(export(tmp_path, rows), ExportFormat()).table.to_dict("records")
    assert entered["handle_minutes"] == 30


def test_the_urgency_stands_for_a_priority(tmp_path: Path) -> None:
    """A desk without priorities has high and low urgency."""
    rows = "incident_number,created_at,urgency,priority_name,service_name\n7,2026-06-01T08:00:00Z,low,,Desk"
    (row,) = read_export(export(tmp_path, rows), ExportFormat()).table.to_dict("records")
    assert (row["priority"], row["group"]) == ("P4", "Desk")
