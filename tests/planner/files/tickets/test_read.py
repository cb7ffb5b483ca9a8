"""The entry point: tickets of one or more exports, and the rules an importer keeps."""

from pathlib import Path

import numpy as np
import pytest

from planner.domain.errors import InputFaults
from planner.domain.instants import iso
from planner.domain.tickets.demand import NEVER
from planner.domain.tickets.queues import Queue
from planner.files.tickets.read import read_tickets
from tests.planner.files.tickets.exports import export, read

HEADER = "number,opened_at,priority,assignment_group,resolved_at"


def test_resolution_time_is_not_handle_time(tmp_path: Path) -> None:
    """Rule 1: without logged work there is none, however long a ticket was open; elapsed time is named as not used."""
    tickets = read(
        tmp_path,
        f"""{HEADER},business_duration
        I1,2026-06-01 08:00:00,4 - Low,Desk,2026-06-04 08:00:00,93600""",
    )
    assert np.isnan(tickets.handle_minutes).all()
    assert ("business_duration", "not used: elapsed time, not work") in tickets.reading.columns


def test_day_first_is_told_by_the_whole_column(tmp_path: Path) -> None:
    """Rule 2: one 13th anywhere, be it of the resolution, tells how every date of the file is read."""
    tickets = read(
        tmp_path,
        f"""{HEADER}
        I1,3/4/2026 08:00,1 - Critical,Desk,3/4/2026 09:00
        I2,5/4/2026 08:00,1 - Critical,Desk,13/4/2026 09:00""",
    )
    assert iso(int(tickets.opened[0]), "UTC") == "2026-04-03T08:00+00:00"


def test_day_and_month_are_never_guessed(tmp_path: Path) -> None:
    """Rule 2: dates that could be both are refused until the planner says which; then they are read."""
    text = f"""{HEADER}
        I1,3/4/2026 08:00,1 - Critical,Desk,3/4/2026 09:00"""
    with pytest.raises(InputFaults, match="'day first' or 'month first' as Ticket date order"):
        read(tmp_path, text)
    assert iso(int(read(tmp_path, text, date_order="month first").opened[0]), "UTC") == "2026-03-04T08:00+00:00"


def test_local_times_and_the_clock_change(tmp_path: Path) -> None:
    """Rule 3: of a repeated hour the first is taken, a skipped one is read on, and both are counted."""
    tickets = read(
        tmp_path,
        f"""{HEADER}
        I1,2026-03-29 01:30:00,1 - Critical,Desk,
        I2,2026-06-01 08:00:00,1 - Critical,Desk,
        I3,2026-10-25 01:30:00,1 - Critical,Desk,""",
        zone="Europe/London",
    )
    assert [iso(int(at), "UTC") for at in tickets.opened] == [
        "2026-03-29T01:30+00:00",
        "2026-06-01T07:00+00:00",
        "2026-10-25T00:30+00:00",
    ]
    assert any("has 1 time in the hour that the clock change repeats" in note for note in tickets.reading.notes)
    assert any("has 1 time in the hour that the clock change skips" in note for note in tickets.reading.notes)


def test_the_last_row_of_a_ticket_counts(tmp_path: Path) -> None:
    """Rule 4: an event log is one ticket per number, as its last event says; the others are counted."""
    tickets = read(
        tmp_path,
        """number,incident_state,sys_mod_count,opened_at,sys_updated_at,priority,assignment_group,resolved_at
        I1,Resolved,2,29/2/2016 01:16,29/2/2016 11:29,1 - Critical,Net,29/2/2016 11:29
        I1,New,0,29/2/2016 01:16,29/2/2016 01:23,3 - Moderate,Desk,?
        I2,New,0,29/2/2016 04:40,29/2/2016 04:57,3 - Moderate,Desk,?""",
    )
    assert tickets.priority.tolist() == ["P1", "P3"]
    assert tickets.skill.tolist() == ["net", "desk"]
    assert tickets.resolved[1] == NEVER
    assert (tickets.reading.rows, tickets.reading.collapsed) == (3, 1)


def test_arrivals_are_created_tickets(tmp_path: Path) -> None:
    """Rule 6: open tickets count, what is no work arriving is left out and counted by reason."""
    tickets = read(
        tmp_path,
        """number,opened_at,priority,assignment_group,state,parent_incident
        I1,2026-06-01 08:00:00,1 - Critical,Desk,New,
        I2,2026-06-01 08:00:00,1 - Critical,Desk,Duplicate,
        I3,2026-06-01 08:00:00,1 - Critical,Desk,New,I1""",
    )
    assert len(tickets) == 1
    assert tickets.reading.rejected == (("child of another ticket", 1), ("duplicate", 1))


def test_every_row_is_accounted_for(tmp_path: Path) -> None:
    """Rule 10: rows are used, collapsed, rejected with a reason, or not ours; nothing is lost in silence."""
    usable = "\n".join(f"I{i},2026-06-{i:02d} 08:{i:02d}:00,2 - High,Desk," for i in range(1, 21))
    tickets = read(
        tmp_path,
        f"""{HEADER}
        {usable}
        I20,2026-06-20 08:20:00,2 - High,Desk,
        I21,2026-06-21 08:00:00,2 - High,Facilities,
        I22,soon,2 - High,Desk,
        I23,2026-06-23 08:00:00,Whatever,Desk,
        I24,2026-06-23 08:00:00,,Desk,
        I25,2026-06-24 08:00:00,1 - Critical,Unheard of,""",
    )
    reading = tickets.reading
    rejected = dict(reading.rejected)
    assert rejected == {
        "no opening time that can be read": 1,
        "priority 'Whatever' not understood": 1,
        "no priority": 1,
        "group not on the Queues sheet": 1,
    }
    assert len(tickets) + reading.collapsed + reading.not_ours + sum(rejected.values()) == reading.rows == 26
    assert any(
        "1 ticket (5%) is of groups that the Queues sheet does not name: 'Unheard of' 1" in n for n in reading.questions
    )


def test_too_many_unknown_groups_are_refused(tmp_path: Path) -> None:
    """A plan without half of the tickets is refused, and the groups are named with the rows that would do."""
    with pytest.raises(InputFaults, match=r"1 ticket \(50%\).*'Other' 1 \(column of the group: assignment_group\)"):
        read(
            tmp_path,
            f"""{HEADER}
            I1,2026-06-01 08:00:00,1 - Critical,Desk,
            I2,2026-06-01 08:00:00,1 - Critical,Other,""",
            most_lost=0.05,
        )


def test_several_files_are_one_history(tmp_path: Path) -> None:
    """Exports are read together, in order of time; a ticket in two of them counts once; all their faults are told."""
    first = export(
        tmp_path, f"{HEADER}\nI2,2026-06-02 08:00:00,2 - High,Desk,\nI1,2026-06-01 08:00:00,1 - Critical,Desk,", "a.csv"
    )
    second = export(tmp_path, f"{HEADER}\nI2,2026-06-02 08:00:00,1 - Critical,Desk,2026-06-02 09:00:00", "b.csv")
    tickets = read_tickets([first, second], queues=[Queue("Desk", "desk")])
    assert tickets.priority.tolist() == ["P1", "P1"]
    assert tickets.reading.collapsed == 1
    with pytest.raises(InputFaults) as refusal:
        read_tickets([tmp_path / "c.csv", tmp_path / "d.csv"])
    assert [fault.sheet for fault in refusal.value.faults] == ["c.csv", "d.csv"]


def test_priorities_of_the_service_sheet_are_taken_as_they_are(tmp_path: Path) -> None:
    """The planner's own names win over P1 to P5."""
    text = f"{HEADER}\nI1,2026-06-01 08:00:00,gold,Desk,"
    assert read(tmp_path, text, priorities=["Gold", "Silver"]).priority.tolist() == ["Gold"]
    with pytest.raises(InputFaults, match="priority 'gold' is not understood: 1 ticket; accepted: a row gold"):
        read(tmp_path, text, most_lost=0.05)


def test_customers_come_along(tmp_path: Path) -> None:
    """Every ticket keeps the customer that its export names, "" for none; without such a column there are none."""
    text = (
        f"{HEADER},Company\nI2,2026-06-02 08:00:00,1 - Critical,Desk,,\nI1,2026-06-01 08:00:00,2 - High,Desk,,Acorn Ltd"
    )
    tickets = read(tmp_path, text)
    assert tickets.customer is not None
    assert tickets.customer.tolist() == ["Acorn Ltd", ""]
    later = tickets.between(int(tickets.opened[1]), int(tickets.opened[1]) + 1)
    assert later.customer is not None
    assert later.customer.tolist() == [""]
    assert read(tmp_path, f"{HEADER}\nI1,2026-06-01 08:00:00,2 - High,Desk,").customer is None
