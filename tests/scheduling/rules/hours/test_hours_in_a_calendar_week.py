"""Hours in a calendar week."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.rules.hours.hours_in_a_calendar_week import HoursInACalendarWeek
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said

SIX_EARLIES = "Ann E E E E E E -  E E E E E - -"


def test_a_week_from_monday() -> None:
    """Six earlies of 7.5 h are 45 h, five are 37.5 h."""
    assert said(HoursInACalendarWeek, world(days=14), SIX_EARLIES, 40 * 60) == [
        "Ann works 45 h in the week of Mon 1 Jun; the most is 40 h"
    ]


def test_a_week_as_the_law_has_it() -> None:
    """California's week runs from Sunday: earlies from Sunday 7 to Saturday 13 June are one week of 52.5 h."""
    plan = "Ann - - - - - - E  E E E E E E -"
    assert amounts(HoursInACalendarWeek, world(days=14), plan) == []
    assert amounts(HoursInACalendarWeek, world(days=14, labour_law="us_california"), plan) == [4 * 60 + 30]


def test_last_months_days_of_the_week_count() -> None:
    """Three earlies on Monday to Wednesday before a plan from Thursday."""
    before = tuple(Assignment("Ann", MONDAY + timedelta(days=i), "E") for i in range(3))
    inputs = world(days=4, first=MONDAY + timedelta(days=3), previous=before)
    assert amounts(HoursInACalendarWeek, inputs, "Ann E E E", 40 * 60) == [5 * 60]
    assert amounts(HoursInACalendarWeek, inputs, "Ann E - -", 20 * 60) == [7 * 60 + 30]


def test_a_duty_that_starts_at_midnight_is_of_the_week_that_begins() -> None:
    """Eight duties of eight hours from Monday 00:00: 56 hours are of the first week."""
    inputs = world(days=14, shifts=(Shift("M", 0, 8 * 60),))
    assert amounts(HoursInACalendarWeek, inputs, "Ann M M M M M M M M", 55 * 60) == [60]
    assert amounts(HoursInACalendarWeek, inputs, "Ann M M M M M M M M", 56 * 60) == []
