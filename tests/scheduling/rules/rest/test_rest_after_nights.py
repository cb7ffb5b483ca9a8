"""Rest after nights."""

from datetime import date

from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.rules.rest.rest_after_nights import RestAfterNights
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said


def test_forty_eight_hours_after_the_last_night() -> None:
    """The run ends on Wednesday 07:00: an early on Thursday comes after 24 h, one on Friday after 48 h."""
    assert said(RestAfterNights, world(), "Ann N N - E") == [
        "Ann rests 24 h after the last night in a row on Tue 2 Jun, before Thu 4 Jun early; the least is 48 h"
    ]
    assert amounts(RestAfterNights, world(), "Ann N N - - E") == []


def test_inside_the_run_nothing_is_asked() -> None:
    """Night after night is one run; a night off ends it, and the next night comes 39 h later."""
    assert amounts(RestAfterNights, world(), "Ann N N N") == []
    assert amounts(RestAfterNights, world(), "Ann N - N") == [9 * 60]


def test_last_months_night_and_the_clock_count() -> None:
    """Saturday's night ends on Sunday 08:00 by the new clock, which is as late as 07:00 by the old one was."""
    before = (Assignment("Ann", date(2026, 3, 28), "N"),)
    spring = world(first=date(2026, 3, 29), time_zone="Europe/London", previous=before)
    assert amounts(RestAfterNights, spring, "Ann - E", 48 * 60) == [24 * 60]
    autumn = world(first=date(2026, 10, 24), time_zone="Europe/London")
    assert amounts(RestAfterNights, autumn, "Ann - N - L", 48 * 60) == [48 * 60 - (24 + 7) * 60]
    assert amounts(RestAfterNights, autumn, "Ann N - E", 48 * 60) == [24 * 60]


def test_a_minute_is_enough_to_break_it() -> None:
    """From 07:00 on Tuesday to 07:00 on Thursday are 48 h, a minute less than asked for."""
    assert amounts(RestAfterNights, world(), "Ann N - - E", 48 * 60 + 1) == [1]


def test_a_duty_of_the_same_day_is_left_to_other_rules() -> None:
    """The call at 23:00 starts on the day of the night; the rest comes after both."""
    call = Shift("C", 23 * 60, 24 * 60, "Call")
    assert amounts(RestAfterNights, world(shifts=(*SHIFTS, call)), "Ann N+C - -") == []
