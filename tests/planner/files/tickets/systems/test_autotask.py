"""Autotask exports."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

TICKETS = """Ticket Number,Title,Account,Status,Created,Total Hours Worked,Queue,Priority,Complete Date
T20260601.0001,x,a,Complete,6/1/2026 8:00 AM,0.25,Level I,Critical,6/13/2026 9:00 AM"""


def test_tickets(tmp_path: Path) -> None:
    """Hours worked are hands-on work, with a byte order mark and month first as it writes them."""
    made = read_export(export(tmp_path, TICKETS, encoding="utf-8-sig"), ExportFormat())
    assert made.system.name == "Autotask"
    (row,) = made.table.to_dict("records")
    assert (row["priority"], row["group"], row["handle_minutes"]) == ("P1", "Level I", 15)
    assert row["resolved"] - row["opened"] == 12 * 1440 + 60
