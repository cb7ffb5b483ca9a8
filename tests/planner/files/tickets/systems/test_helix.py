"""BMC Helix exports."""

from pathlib import Path

import pytest

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

TICKETS = """Incident ID*+,Summary*,Priority*,Status*,Assigned Group*+,Submit Date,Last Resolved Date,Closed Date
INC000000000101,x,Critical,Closed,Backoffice,{opened},{resolved},"""


@pytest.mark.parametrize(
    ("opened", "resolved"),
    [("13/06/2026 08:00:00", "13/06/2026 09:30:00"), ("1781337600", "1781343000")],
)
def test_tickets(tmp_path: Path, opened: str, resolved: str) -> None:
    """Stars and plus signs are no part of the names; dates are text, or seconds since 1970."""
    made = read_export(export(tmp_path, TICKETS.format(opened=opened, resolved=resolved)), ExportFormat())
    assert made.system.name == "BMC Helix"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"]) == ("INC000000000101", "P1", "Backoffice")
    assert row["resolved"] - row["opened"] == 90
