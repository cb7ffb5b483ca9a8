"""Day off for a Sunday."""

from scheduling.rules.rest.day_off_for_a_sunday import DayOffForASunday
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_thirteen_days_without_a_weekday_off() -> None:
    """Sunday to Saturday of the week after next, only the Sunday between them free: no weekday off in the 14 days."""
    plan = "Ann - - - - - - E  E E E E E E -  E E E E E E -"
    assert said(DayOffForASunday, world(days=21), plan) == [
        "Ann works on Sun 7 Jun, a Sunday, and has no day off for it in 14 days"
    ]


def test_a_saturday_is_a_day_off() -> None:
    """A Saturday will do, one that a night reaches into will not."""
    free = "Ann - - - - - - E  E E E E E - -  E E E E E E -"
    spoilt = "Ann - - - - - - E  E E E E N - -  E E E E E E -"
    assert amounts(DayOffForASunday, world(days=21), free) == []
    assert amounts(DayOffForASunday, world(days=21), spoilt) == [1]


def test_what_is_not_over_is_left_to_the_next_plan() -> None:
    """The fourteen days end after the plan."""
    assert amounts(DayOffForASunday, world(days=19), "Ann - - - - - - E" + 12 * " E") == []


def test_one_day_off_serves_one_sunday() -> None:
    """Two Sundays in a row with one weekday off in the three weeks from the first: the second has none."""
    plan = "Ann - - - - - - E  E E E E - E E  E E E E E E -"
    more = "Ann - - - - - - E  E E E E - E E  E E E - E E -"
    end = " E" * 7
    assert said(DayOffForASunday, world(days=28), plan + end) == [
        "Ann works on 2 Sundays from Sun 7 Jun to Sun 14 Jun and has 1 day off for them, each in 14 days",
        "Ann works on Sun 14 Jun, a Sunday, and has no day off for it in 14 days",
    ]
    assert amounts(DayOffForASunday, world(days=28), more + end) == []
