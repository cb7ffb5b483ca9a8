"""Longest presence."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.hours.longest_presence import LongestPresence
from tests.builders import world
from tests.scheduling.judge import said


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
