"""Freshdesk and Freshservice exports."""

from pathlib import Path

import pytest

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

DESK = """Ticket ID,Status,Priority,Group,Created time,Resolved time,Closed time,Time tracked,Resolution time (in hrs)
1,Closed,Urgent,Net,2026-06-01 08:00:00,2026-06-03 18:22:50,2026-06-04 08:00:00,00:12:00,58:22:50"""


@pytest.mark.parametrize("text", [DESK, DESK.replace("time", "Time").replace("(in hrs)", "(in Hrs)")])
def test_tickets(tmp_path: Path, text: str) -> None:
    """Both write the same words in other capitals; time tracked is work, resolution time is not."""
    made = read_export(export(tmp_path, text), ExportFormat())
    assert made.system.name == "Freshdesk"
    (row,) = made.table.to_dict("records")
    assert (row["priority"], row["group"], row["handle_minutes"]) == ("P1", "Net", 12)


def test_numbers_count_from_the_other_end(tmp_path: Path) -> None:
    """Its programming interface writes 4 for urgent and 1 for low."""
    text = "Ticket ID,Created time,Priority\n1,2026-06-01 08:00:00,4\n2,2026-06-01 08:00:00,1"
    assert read_export(export(tmp_path, text), ExportFormat()).table["priority"].tolist() == ["P1", "P4"]
