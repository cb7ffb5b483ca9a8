"""Nights in a period."""

from datetime import date, timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.days.nights_in_a_period import NightsInAPeriod
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said


def test_a_third_night_in_a_week_is_one_too_many() -> None:
    """With a limit of two, three nights of a plan of a week are one too many; earlies do not count."""
    assert said(NightsInAPeriod, world(), "Ann N E N - N", 2) == [
        "Ann works 3 nights from Mon 1 Jun to Sun 7 Jun; the most is 2"
    ]
    assert said(NightsInAPeriod, world(), "Ann N E N", 2) == []


def test_nights_leave_the_period_after_sixteen_weeks() -> None:
    """36 nights in the 16 weeks up to Monday, the first of them 112 days before Tuesday: a night on Tuesday is free."""
    first = MONDAY - timedelta(days=111)
    before = tuple(Assignment("Ann", first + timedelta(days=2 * i), "N") for i in range(36))
    inputs = world("Ann", days=2, previous=before)
    assert amounts(NightsInAPeriod, inputs, "Ann N -") == [1]
    assert amounts(NightsInAPeriod, inputs, "Ann - N") == []


def test_nights_of_last_month_alone_are_no_breach_of_this_plan() -> None:
    """Three nights of last month under a limit of two: a fourth is one too many, not two."""
    before = tuple(Assignment("Ann", date(2026, 5, day), "N") for day in (26, 27, 28))
    inputs = world("Ann", previous=before)
    assert amounts(NightsInAPeriod, inputs, "Ann E E", 2) == []
    assert amounts(NightsInAPeriod, inputs, "Ann N E", 2) == [1]
