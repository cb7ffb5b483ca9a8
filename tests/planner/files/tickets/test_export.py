"""One export, its columns read."""

from pathlib import Path
from typing import Any

import pytest

from planner.domain.errors import InputFaults
from planner.domain.tickets.demand import NEVER
from planner.files.tickets.export import TicketExport
from planner.files.tickets.export_format import ExportFormat
from tests.planner.files.tickets.exports import export, read_export


def read(folder: Path, text: str, **form: Any) -> TicketExport:
    """Read an export of this text."""
    return read_export(export(folder, text), ExportFormat(**form))


def test_closed_stands_in_for_resolved(tmp_path: Path) -> None:
    """Where no resolution is written the closing is taken; one before the opening is taken as none, and told."""
    made = read(
        tmp_path,
        """created,priority,resolved,closed
        2026-02-24 08:00,P1,2026-02-24 09:00,2026-02-25 09:00
        2026-02-24 08:00,P1,?,2026-02-24 10:00
        2026-02-24 08:00,P1,2026-02-23 09:00,""",
    )
    lasted = made.table["resolved"] - made.table["opened"]
    assert lasted[:2].tolist() == [60, 120]
    assert made.table["resolved"].iloc[2] == NEVER
    assert made.notes[-1] == "export.csv: 1 ticket is resolved before opening; counted as open"


def test_missing_columns_are_told_together(tmp_path: Path) -> None:
    """An export without opening time and priority is told both, with the headers it has."""
    with pytest.raises(InputFaults) as refusal:
        read(tmp_path, "number,short description\n1,x")
    assert [fault.found.split(";")[0] for fault in refusal.value.faults] == [
        "no column tells the priority",
        "no column tells when a ticket was opened",
    ]
    assert "the headers are number, short description" in str(refusal.value)


def test_an_export_of_unusable_rows_is_refused(tmp_path: Path) -> None:
    """When more than a fifth of the rows cannot be used, the first of them is shown."""
    with pytest.raises(InputFaults, match=r"2 of 3 rows cannot be used .* and the first has 'gestern'"):
        read(tmp_path, "created,priority\n2026-02-24 08:00,P1\ngestern,P1\nheute,P1")


def test_a_problem_above_a_ticket_is_no_parent(tmp_path: Path) -> None:
    """A ticket under another incident is its child; one under a problem or a change is work of its own."""
    made = read(
        tmp_path,
        """number,opened_at,priority,assignment_group,parent
        INC1,2026-02-24 08:00,2 - High,Net,INC9
        INC2,2026-02-24 08:01,2 - High,Net,PRB9
        INC3,2026-02-24 08:02,2 - High,Net,""",
    )
    assert made.table["left_out"].tolist() == ["child of another ticket", "", ""]


def test_a_system_that_is_named_is_taken(tmp_path: Path) -> None:
    """The planner's word goes before what the headers look like."""
    text = "Ticket ID,Created time,Priority\n1,2026-02-24 08:00:00,4"
    assert read(tmp_path, text).table["priority"].tolist() == ["P1"]
    assert read(tmp_path, text, system="generic").table["priority"].tolist() == ["P4"]
