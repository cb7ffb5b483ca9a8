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
