"""Laws of time on hold."""

from pathlib import Path

from planner.files.tickets.read import read_tickets
from tests.planner.files.tickets.exports import export


def paused(path: Path) -> list[float]:
    """Return the minutes on hold of each ticket of an export."""
    found = read_tickets([path], skills=("Desk",)).paused
    assert found is not None
    return [float(minutes) for minutes in found]


def test_a_column_of_time_on_hold(tmp_path: Path) -> None:
    """Minutes are taken as they stand; an empty cell is no pause."""
    text = (
        "Ticket ID,Created time,Priority,Group,On hold time in minutes\n"
        "1,2026-02-24 08:00:00,Urgent,Desk,90\n2,2026-02-24 09:00:00,High,Desk,"
    )
    assert paused(export(tmp_path, text)) == [90, 0]


def test_an_event_log_is_on_hold_from_one_row_to_the_next(tmp_path: Path) -> None:
    """Waiting for the user from 9:00 to 11:30 and again from 12:00 to 12:15; the second ticket never waits."""
    text = (
        "number,incident_state,opened_at,sys_updated_at,priority,assignment_group\n"
        "I1,New,2026-02-24 08:00,2026-02-24 08:00,1 - Critical,Desk\n"
        "I1,Awaiting User Info,2026-02-24 08:00,2026-02-24 09:00,1 - Critical,Desk\n"
        "I2,Active,2026-02-24 08:30,2026-02-24 10:00,1 - Critical,Desk\n"
        "I1,Active,2026-02-24 08:00,2026-02-24 11:30,1 - Critical,Desk\n"
        "I1,On Hold,2026-02-24 08:00,2026-02-24 12:00,1 - Critical,Desk\n"
        "I1,Closed,2026-02-24 08:00,2026-02-24 12:15,1 - Critical,Desk\n"
        "I2,Closed,2026-02-24 08:30,2026-02-24 12:20,1 - Critical,Desk"
    )
    assert paused(export(tmp_path, text)) == [165, 0]
