"""Days off in a row at least."""

from planner.domain.roster.people import Leave
from scheduling.rules.runs.days_off_in_a_row_at_least import DaysOffInARowAtLeast
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said


def test_a_single_day_off_is_told() -> None:
    """One day off between two runs; two days off are fine; days off at an edge are not judged."""
    assert said(DaysOffInARowAtLeast, world(days=9), "Ann - E E - L L - - E") == [
        "Ann has only 1 day off from Thu 4 Jun; the least in a row is 2"
    ]


def test_missing_days_count() -> None:
    """One day off misses two of three, two miss one."""
    assert amounts(DaysOffInARowAtLeast, world(days=9), "Ann E - E E - - E - -", 3) == [2, 1]


def test_a_day_of_leave_is_no_day_off() -> None:
    """A single day of leave between two runs is not a single day off."""
    leave = (Leave("Ann", MONDAY.replace(day=3), MONDAY.replace(day=3)),)
    assert amounts(DaysOffInARowAtLeast, world(days=5, leave=leave), "Ann E E - E E") == []
    assert amounts(DaysOffInARowAtLeast, world(days=5), "Ann E E - E E") == [1]
