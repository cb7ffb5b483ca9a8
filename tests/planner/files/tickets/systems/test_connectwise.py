"""ConnectWise exports."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

TICKETS = """Ticket #,Board,Status,Company,Summary Description,Priority,Date Entered,Closed Date,Act Hours
100,Help Desk,Closed,a,x,Priority 1 - Emergency Response,6/13/2026 8:00 AM,6/13/2026 5:30 PM,0.5
101,Help Desk,Closed,a,x,Priority 4 - Scheduled Maintenance,6/13/2026 8:00 AM,,"""


def test_tickets(tmp_path: Path) -> None:
    """The number in the priority counts, the board is the group, actual hours are work."""
    made = read_export(export(tmp_path, TICKETS), ExportFormat())
    assert made.system.name == "ConnectWise"
    first, second = made.table.to_dict("records")
    assert (first["id"], first["priority"], first["group"], first["handle_minutes"]) == ("100", "P1", "Help Desk", 30)
    assert first["resolved"] - first["opened"] == 570
    assert second["priority"] == "P4"
