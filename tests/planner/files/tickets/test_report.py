"""What was understood of ticket exports."""

from pathlib import Path

import pytest

from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.report import describe_tickets
from tests.planner.files.tickets.exports import DESK, export

TEXT = """Ticket ID,Created time,Priority,Group,Time tracked,Resolution time (in hrs)
1,2026-06-01 08:00:00,Urgent,Desk,0:30:00,12:00:00
2,2026-06-02 08:00:00,Urgent,Net,,12:00:00
3,2026-06-03 08:00:00,Low,Other,0:10:00,12:00:00
3,2026-06-03 08:00:00,Low,Other,0:10:00,12:00:00"""


def test_the_report(tmp_path: Path) -> None:
    """Rule 10: headers and meaning, rows, first and last moment, zone, priorities and groups with counts, and work."""
    report = describe_tickets([export(tmp_path, TEXT)], ExportFormat(zone="Europe/London"), DESK)
    assert report.systems == ("Freshdesk",)
    assert ("Time tracked", "work in hours") in report.reading.columns
    assert ("Resolution time (in hrs)", "not used: elapsed time, not work") in report.reading.columns
    assert (report.reading.rows, report.reading.collapsed, report.tickets) == (4, 1, 3)
    assert (report.first, report.last) == ("2026-06-01T08:00+01:00", "2026-06-03T08:00+01:00")
    assert report.priorities == (("Urgent", "P1", 2), ("Low", "P4", 1))
    assert report.groups == (("Desk", "desk", 1), ("Net", "net", 1), ("Other", None, 1))
    assert report.work == (pytest.approx(2 / 3), pytest.approx(20))


def test_nothing_to_report(tmp_path: Path) -> None:
    """An export in which every row is left out is described with the reasons."""
    path = export(tmp_path, "created,priority,status\n2026-06-01 08:00,P1,Spam")
    report = describe_tickets([path], ExportFormat())
    assert (report.tickets, report.first, report.left_out) == (0, "", (("spam", 1),))
