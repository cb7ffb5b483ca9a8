"""ServiceNow exports."""

from pathlib import Path

import pytest

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

FIELDS = """number,opened_at,short_description,priority,assignment_group,resolved_at,time_worked,business_stc
INC1,2026-06-01 08:00:00,"a, b",1 - Critical,Net,2026-06-01 09:00:00,1800,3600"""
LABELS = """Number,Opened,Short description,Priority,State,Assignment group,Resolved,Resolve time
INC1,2026-06-01 08:00:00,x,1 - Critical,Closed,Net,2026-06-01 09:00:00,3600"""


@pytest.mark.parametrize("text", [FIELDS, LABELS])
def test_field_names_and_labels(tmp_path: Path, text: str) -> None:
    """Both kinds of headers give the same ticket."""
    made = read_export(export(tmp_path, text), ExportFormat())
    assert made.system.name == "ServiceNow"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"], row["resolved"] - row["opened"]) == ("INC1", "P1", "Net", 60)


def test_time_worked_is_work_and_resolve_time_is_not(tmp_path: Path) -> None:
    """Seconds on the timer are work; the time to resolution is not."""
    assert read_export(export(tmp_path, FIELDS), ExportFormat()).table["handle_minutes"].tolist() == [30]
    assert read_export(export(tmp_path, LABELS), ExportFormat()).table["handle_minutes"].isna().all()
