"""Days off in a row at least."""

from math import inf

from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Rota
from scheduling.rules.runs.days_off_in_a_row_at_least import DaysOffInARowAtLeast
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said
from tests.scheduling.laws.test_month_equals_check import OneMonth


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


def test_leave_on_any_day_of_the_run_counts_and_leave_before_it_does_not() -> None:
    """Wednesday and Thursday are off: with leave on Thursday they are not judged, with leave on Monday they are."""
    for day, found in ((1, [1]), (4, [])):
        leave = (Leave("Ann", MONDAY.replace(day=day), MONDAY.replace(day=day)),)
        assert amounts(DaysOffInARowAtLeast, world(days=6, leave=leave), "Ann - E - - E E", 3) == found


def test_a_month_states_the_rule_unless_leave_is_shorter_than_the_run() -> None:
    """Two days of leave are a run of two days off, and one day less than three."""
    inputs = world(leave=(Leave("Ann", MONDAY.replace(day=3), MONDAY.replace(day=4)),))
    for limit, stated in ((2, True), (3, False)):
        rule = DaysOffInARowAtLeast(("Ann",), limit)
        month = OneMonth((rule,), inputs, "Ann", Rota.of([]), inf).builder(cautious=True)
        assert rule.add_to_month(month, inf) == stated
