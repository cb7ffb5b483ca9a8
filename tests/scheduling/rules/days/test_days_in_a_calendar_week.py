"""Days in a calendar week."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.days.days_in_a_calendar_week import DaysInACalendarWeek
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_twelve_days_in_a_row_over_two_weeks() -> None:
    """Off on the first Monday and the second Sunday: twelve days in a row, six in each week."""
    twelve = "Ann - E E E E E E  E E E E E E -"
    assert amounts(DaysInACalendarWeek, world(days=14), twelve) == []
    assert said(DaysInACalendarWeek, world(days=14), "Ann - E E E E E E  E E E E E E E") == [
        "Ann works on 7 days of the week of Mon 8 Jun; the most is 6"
    ]


def test_californias_workweek_starts_on_sunday() -> None:
    """Monday to Saturday, off on Sunday, is fine anywhere; Sunday to Saturday is seven days of California's week."""
    plan = "Ann - - - - - - E  E E E E E E -"
    assert amounts(DaysInACalendarWeek, world(days=14), plan) == []
    assert amounts(DaysInACalendarWeek, world(days=14, labour_law="us_california"), plan) == [1]


def test_a_duty_that_starts_at_midnight_is_of_the_week_that_begins() -> None:
    """Eight duties from Monday 00:00: seven are of the first week, one of the second."""
    inputs = world(days=14, shifts=(Shift("M", 0, 8 * 60),))
    assert amounts(DaysInACalendarWeek, inputs, "Ann M M M M M M M M", 6) == [1]
    assert amounts(DaysInACalendarWeek, inputs, "Ann M M M M M M M M", 7) == []
