"""Longest presence."""

from datetime import date

from planner.domain.roster.shifts import Shift
from scheduling.rules.hours.longest_presence import LongestPresence
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_breaks_count() -> None:
    """07:00 to 20:00 are 13 hours of presence, whatever the break."""
    split = Shift("D", 7 * 60, 20 * 60, "Split", 4 * 60)
    assert said(LongestPresence, world(shifts=(split,)), "Ann - D") == [
        "Ann is at work for 13 h in split on Tue 2 Jun; the most is 12 h"
    ]


def test_two_duties_of_a_day_and_the_time_between_them() -> None:
    """07:00 to 11:00 and 17:00 to 21:00 are 8 h of work in a spread of 14 h; each by itself is short."""
    halves = (Shift("A", 7 * 60, 11 * 60, "Morning"), Shift("B", 17 * 60, 21 * 60, "Evening"))
    assert said(LongestPresence, world(shifts=halves), "Ann A+B A B") == [
        "Ann is at work for 14 h in morning and evening on Mon 1 Jun; the most is 12 h"
    ]


def test_a_minute_too_long_is_a_breach() -> None:
    """Each half is four hours, and the day 14 from the first start to the last end."""
    halves = (Shift("A", 7 * 60, 11 * 60, "Morning"), Shift("B", 17 * 60, 21 * 60, "Evening"))
    assert amounts(LongestPresence, world(shifts=halves), "Ann A+B A", 14 * 60) == []
    assert amounts(LongestPresence, world(shifts=halves), "Ann A+B A", 14 * 60 - 1) == [1]
    assert amounts(LongestPresence, world(shifts=halves), "Ann - A", 4 * 60 - 1) == [1]


def test_the_autumn_hour_counts_unless_the_law_leaves_it_out() -> None:
    """22:00 to 07:00 are 10 hours when the clock goes back, and 9 in France."""
    for law, hours in (("de_arbzg", 10), ("fr_code_travail", 9)):
        inputs = world(first=date(2026, 10, 24), days=2, time_zone="Europe/Paris", labour_law=law)
        assert amounts(LongestPresence, inputs, "Ann N", hours * 60) == []
        assert amounts(LongestPresence, inputs, "Ann N", hours * 60 - 1) == [1]
