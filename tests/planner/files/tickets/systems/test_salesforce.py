"""Salesforce cases."""

from pathlib import Path

import pytest

from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export

FORMS = {
    "report": (
        "Case Owner,Case Number,Date/Time Opened,Date/Time Closed,Priority,Status,Age (Hours)",
        "Desk,00001021,6/1/2026 8:00 AM,6/14/2026 9:00 AM,High,Closed,313",
    ),
    "data loader": (
        "ID,CASENUMBER,CREATEDDATE,CLOSEDDATE,PRIORITY,OWNERID,STATUS",
        "500A,00001021,2026-06-01T08:00:00.000Z,2026-06-14T09:00:00.000Z,High,Desk,Closed",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_cases(tmp_path: Path, form: str) -> None:
    """The owner is the group, and the age of a case is never work."""
    made = read_export(export(tmp_path, "\n".join(FORMS[form])), ExportFormat())
    assert made.system.name == "Salesforce"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"]) == ("00001021", "P2", "Desk")
    assert row["resolved"] - row["opened"] == 13 * 1440 + 60
    assert row["handle_minutes"] != row["handle_minutes"]
