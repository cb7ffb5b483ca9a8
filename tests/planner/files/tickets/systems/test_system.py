"""Exports of any other system, and the catalogue as a whole."""

from pathlib import Path

import pytest

from planner.files.tickets.export import ExportFormat, TicketExport
from planner.files.tickets.systems import KNOWN_HEADERS, TICKET_SYSTEMS
from planner.files.tickets.systems.system import folded_header
from tests.planner.files.tickets.exports import export


@pytest.mark.parametrize(
    "text",
    [
        "Request ID,Created Time,Resolved Time,Group,Priority\n1,2026-06-01 08:00,2026-06-01 09:00,Net,High",
        "Number;Creation date;Completion date;Operator group;Priority\n1;13-06-2026 08:00;13-06-2026 09:00;Net;P2",
        "Ticket Number,Date Created,Date Closed,Department,Priority\n1,2026-06-01 08:00,2026-06-01 09:00,Net,High",
        "#,Title,Created at,Closed at,Group,Owner,Priority\n1,x,2026-06-01 08:00,2026-06-01 09:00,Net,a,2 - high",
        "opened_at,priority,skill,resolved_at\n2026-06-01T08:00:00,P2,Net,2026-06-01T09:00:00",
    ],
)
def test_other_systems(tmp_path: Path, text: str) -> None:
    """ManageEngine, TOPdesk, osTicket, Zammad and a tidy table are understood by synonyms alone."""
    made = TicketExport(export(tmp_path, text), ExportFormat())
    assert made.system.name == "generic"
    (row,) = made.table.to_dict("records")
    assert (row["priority"], row["group"], row["resolved"] - row["opened"]) == ("P2", "Net", 60)


def test_the_catalogue() -> None:
    """Names are unique, generic comes last because it fits everything, and every header is written folded."""
    assert len({system.name for system in TICKET_SYSTEMS}) == len(TICKET_SYSTEMS)
    assert TICKET_SYSTEMS[-1].signature == frozenset()
    assert all(system.signature for system in TICKET_SYSTEMS[:-1])
    assert all(folded_header(header) == header for header in KNOWN_HEADERS)
