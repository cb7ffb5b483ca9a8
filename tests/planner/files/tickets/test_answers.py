"""Laws of first answers: which columns tell them, on which clock."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.instants import instant
from planner.domain.tickets.demand import NEVER, Tickets
from planner.files.tickets.read import read_tickets
from tests.planner.files.tickets.exports import export

DAY = instant(date(2026, 2, 24), 0, "UTC")


def read(tmp_path: Path, headers: str, *rows: str) -> Tickets:
    """Return the tickets of an export of one group."""
    return read_tickets([export(tmp_path, "\n".join((headers, *rows)))], skills=("Desk",))


@pytest.mark.parametrize(
    "headers",
    [
        "Incident ID*+,Submit Date,Priority*,Assigned Group*+,Responded Date+",
        "Ticket ID,Created time,Priority,Group,Initial response time",
        "number,opened_at,priority,assignment_group,first_response_at",
    ],
)
def test_an_instant_of_the_first_answer(tmp_path: Path, headers: str) -> None:
    """Helix, Freshdesk and a generic name; empty is unknown, and an answer before the ticket opened is none."""
    found = read(
        tmp_path,
        headers,
        "1,2026-02-24 08:00,High,Desk,2026-02-24 08:20",
        "2,2026-02-24 09:00,High,Desk,",
        "3,2026-02-24 10:00,High,Desk,2026-02-24 09:00",
    )
    assert found.answered is not None
    assert found.answered.tolist() == [DAY + 500, NEVER, NEVER]
    assert found.answer_minutes is None


def test_minutes_until_the_first_answer(tmp_path: Path) -> None:
    """Zendesk counts them day and night, 0 for an answer at once; its column of business hours is not needed then."""
    found = read(
        tmp_path,
        "Id,Created at,Solved at,Priority,Group,First reply time in minutes within business hours,"
        "First reply time in minutes",
        "1,2026-02-24 08:00:00,,High,Desk,0,20",
        "2,2026-02-24 09:00:00,,High,Desk,0,0",
        "3,2026-02-24 10:00:00,,High,Desk,,",
    )
    assert found.answered is not None
    assert found.answered.tolist() == [DAY + 500, DAY + 540, NEVER]


def test_business_hours_are_the_exports_own_minutes(tmp_path: Path) -> None:
    """Freshdesk's text of hours is taken as minutes of the SLA clock; it says nothing of the instant."""
    found = read(
        tmp_path,
        "Ticket ID,Created time,Priority,Group,First response time (in hrs)",
        "1,2026-02-24 08:00:00,High,Desk,58:22:30",
        "2,2026-02-24 09:00:00,High,Desk,",
    )
    assert found.answered is None
    assert found.answer_minutes is not None
    assert found.answer_minutes[0] == 58 * 60 + 22.5
    assert found.where(found.opened > DAY + 500).answer_minutes is not None


def test_time_that_is_left_is_no_answer(tmp_path: Path) -> None:
    """Jira's column of the SLA says how much of it is left; without another nothing is known."""
    found = read(
        tmp_path,
        "Issue key,Created,Priority,Component/s,Custom field (Time to first response)",
        "A-1,2026-02-24 08:00,High,Desk,-1:30",
    )
    assert (found.answered, found.answer_minutes) == (None, None)
    assert ("Custom field (Time to first response)", "not used: elapsed time, not work") in found.reading.columns


def test_an_answer_after_an_instant_is_not_known_before_it(tmp_path: Path) -> None:
    """At half past eight only the answer of twenty past is known."""
    found = read(
        tmp_path,
        "number,opened_at,priority,assignment_group,responded_at",
        "1,2026-02-24 08:00,High,Desk,2026-02-24 08:20",
        "2,2026-02-24 08:10,High,Desk,2026-02-24 09:00",
    ).before(DAY + 510)
    assert found.answered is not None
    assert found.answered.tolist() == [DAY + 500, NEVER]
