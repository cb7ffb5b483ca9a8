"""Exports of any other system, and the catalogue as a whole."""

from pathlib import Path

import pytest

from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.languages.language import folded_header
from planner.files.tickets.systems import KNOWN_HEADERS, TICKET_SYSTEMS
from tests.planner.files.tickets.exports import export, read_export


@pytest.mark.parametrize(
    "text",
    [
        "Ticket Number,Date Created,Date Closed,Department,Priority\n1,2026-06-01 08:00,2026-06-01 09:00,Net,High",
        "opened_at,priority,skill,resolved_at\n2026-06-01T08:00:00,P2,Net,2026-06-01T09:00:00",
    ],
)
def test_other_systems(tmp_path: Path, text: str) -> None:
    """OsTicket and a tidy table are understood by the words of the languages alone."""
    made = read_export(export(tmp_path, text), ExportFormat())
    assert made.system.name == "generic"
    (row,) = made.table.to_dict("records")
    assert (row["priority"], row["group"], row["resolved"] - row["opened"]) == ("P2", "Net", 60)


def test_the_catalogue() -> None:
    """Names are unique, generic comes last because it fits everything, and every header is written folded."""
    assert len({system.name for system in TICKET_SYSTEMS}) == len(TICKET_SYSTEMS)
    assert TICKET_SYSTEMS[-1].signatures == ()
    assert all(signature for system in TICKET_SYSTEMS[:-1] for signature in system.signatures)
    assert all(folded_header(header) == header for header in KNOWN_HEADERS)
