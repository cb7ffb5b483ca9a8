"""Exports put under each other."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.frame import read_frame
from tests.planner.files.tickets.exports import export


def test_exports_of_different_systems(tmp_path: Path) -> None:
    """A change of tool is two exports: both are read, each in its own way."""
    jira = export(
        tmp_path, "Issue key,Issue Type,Priority,Components,Created\nA-1,Bug,High,Net,25/Feb/26 10:17 PM", "a.csv"
    )
    desk = export(tmp_path, "Ticket ID,Created time,Priority,Group\n1,2026-02-24 08:00:00,Urgent,Desk", "b.csv")
    frame = read_frame([jira, desk], ExportFormat())
    assert frame.systems == ("Jira", "Freshdesk")
    assert frame.table["group"].tolist() == ["Desk", "Net"]
    assert frame.table["priority"].tolist() == ["P1", "P2"]


def test_tickets_without_a_number_are_each_their_own(tmp_path: Path) -> None:
    """Without a column for the number no row can repeat another."""
    path = export(tmp_path, "created,priority,group\n2026-02-24 08:00,P1,Desk\n2026-02-24 08:00,P1,Desk")
    frame = read_frame([path], ExportFormat())
    assert (len(frame.table), frame.collapsed) == (2, 0)
