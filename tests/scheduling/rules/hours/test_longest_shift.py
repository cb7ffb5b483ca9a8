"""Longest shift."""

from datetime import date

from planner.domain.roster.shifts import Shift
from scheduling.rules.hours.longest_shift import LongestShift
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said

TWELVE = Shift("D", 7 * 60, 19 * 60, "Long", 60)


def test_breaks_are_no_work() -> None:
    """Twelve hours with one of break are eleven hours of work."""
    inputs = world(shifts=(TWELVE,))
    assert said(LongestShift, inputs, "Ann D") == ["Ann works 11 h in long on Mon 1 Jun; the most is 10 h"]
    assert amounts(LongestShift, inputs, "Ann D", 11 * 60) == []


def test_the_autumn_night_is_an_hour_longer() -> None:
    """22:00 to 07:00 less a break of an hour is 8 h, 9 h when the clock goes back, 7 h when it goes forward."""
    for first, hours in ((date(2026, 10, 24), 9), (date(2026, 3, 28), 7), (MONDAY, 8)):
        inputs = world(first=first, days=2, time_zone="Europe/London")
        assert amounts(LongestShift, inputs, "Ann N", hours * 60) == []
        assert amounts(LongestShift, inputs, "Ann N", hours * 60 - 1) == [1]


def test_the_autumn_hour_is_left_out_where_the_law_says_so() -> None:
    """The same night has 8 h in France."""
    inputs = world(first=date(2026, 10, 24), days=2, time_zone="Europe/Paris", labour_law="fr_code_travail")
    assert amounts(LongestShift, inputs, "Ann N", 8 * 60) == []
    assert amounts(LongestShift, inputs, "Ann N", 8 * 60 - 1) == [1]
