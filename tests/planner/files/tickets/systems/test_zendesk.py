"""Zendesk exports."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

TICKETS = """Id,Tags,Status,Priority,Created at,Solved at,Group,Reopens,Resolution time,Total time spent (sec)
7,vip spam,Closed,Urgent,2026-06-01 08:00:00,2026-06-01 08:45:00,Tier 1,1,45,600
8,vip,Closed,-,2026-06-01 08:00:00,,Tier 1,0,45,600
9,vip,Closed,Normal,2026-06-01 08:00:00,,Tier 1,0,45,600
10,vip,Closed,Normal,2026-06-01 08:00:00,,Tier 1,0,45,600
11,vip,Closed,Normal,2026-06-01 08:00:00,,Tier 1,0,45,600"""


def test_tickets(tmp_path: Path) -> None:
    """Tags mark spam, a dash is no priority, the time tracking total is the work, reopenings are touches."""
    made = read_export(export(tmp_path, TICKETS), ExportFormat())
    assert made.system.name == "Zendesk"
    first = made.table.to_dict("records")[0]
    assert (first["priority"], first["group"], first["handle_minutes"], first["touches"]) == ("P1", "Tier 1", 10, 2)
    assert first["left_out"] == "spam"
    assert made.rejected == {"no priority": 1, "spam": 1}
