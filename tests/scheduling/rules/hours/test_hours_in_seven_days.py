"""Hours in seven days."""

from datetime import date, timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.hours.hours_in_seven_days import HoursInSevenDays
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_any_seven_days_not_only_a_week() -> None:
    """Six nights are 48 h; the seventh makes 56 h, and so does each later week of seven nights."""
    assert amounts(HoursInSevenDays, world(days=9), "Ann N N N N N N - N N") == []
    assert said(HoursInSevenDays, world(days=8), "Ann N N N N N N N N") == [
        "Ann works 56 h in the seven days to Sun 7 Jun; the most is 48 h",
        "Ann works 56 h in the seven days to Mon 8 Jun; the most is 48 h",
    ]


def test_the_long_night_of_autumn_is_an_hour_longer() -> None:
    """Six nights across the change are 49 h."""
    inputs = world(first=date(2026, 10, 20), time_zone="Europe/London")
    assert amounts(HoursInSevenDays, inputs, "Ann N N N N N N -") == [60, 60]


def test_what_last_month_left_is_not_held_against_this_one() -> None:
    """Seven nights before are 56 h: a first day off breaks nothing, a first day worked only by what it adds."""
    before = tuple(Assignment("Ann", date(2026, 5, 31) - timedelta(days=i), "N") for i in range(7))
    assert amounts(HoursInSevenDays, world(previous=before), "Ann - - - - -") == []
    assert amounts(HoursInSevenDays, world(previous=before), "Ann E - - - -") == [450]
