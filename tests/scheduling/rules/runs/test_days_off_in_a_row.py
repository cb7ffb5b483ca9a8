"""Days off in a row."""

from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.days_off_in_a_row import DaysOffInARow
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said


def test_every_day_off_too_many_is_told() -> None:
    """Three days off where two are the most; two are fine."""
    assert said(DaysOffInARow, world(days=7, names="Ann"), "Ann E - - - E - -", 2) == [
        "Ann has 3 days off in a row, Tue 2 Jun to Thu 4 Jun; the most is 2"
    ]


def test_last_months_days_off_count() -> None:
    """Worked three days before the first, off since: the first day off of the plan is the third."""
    before = (Assignment("Ann", MONDAY.replace(month=5, day=29), "E"),)
    assert amounts(DaysOffInARow, world(days=4, names="Ann", previous=before), "Ann - - E E", 2) == [1, 1]
    assert amounts(DaysOffInARow, world(days=4, names="Ann"), "Ann - - E E", 2) == []


def test_leave_is_no_day_off_of_the_rule() -> None:
    """Two weeks of holiday with two days off before and after break nothing."""
    leave = (Leave("Ann", MONDAY.replace(day=3), MONDAY.replace(day=16)),)
    inputs = world("Ann", 21, leave=leave)
    assert amounts(DaysOffInARow, inputs, "Ann" + " -" * 18 + " E", 2) == []
    assert amounts(DaysOffInARow, inputs, "Ann" + " -" * 19 + " E", 2) == [1]
