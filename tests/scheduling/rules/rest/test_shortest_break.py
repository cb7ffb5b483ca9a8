"""Shortest break."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.rest.shortest_break import ShortestBreak
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_a_break_of_twenty_minutes_is_ten_too_short() -> None:
    """A shift without a break is another rule's matter, and 30 minutes are enough."""
    shifts = (Shift("A", 480, 900, break_minutes=20), Shift("B", 480, 900), Shift("C", 480, 900, break_minutes=30))
    assert said(ShortestBreak, world(shifts=shifts), "Ann A B C") == [
        "Ann has a break of 20 min in A on Mon 1 Jun; the least is 30 min"
    ]


def test_the_edges() -> None:
    """A break of a minute is a break, and a minute too short is too short."""
    shifts = (Shift("A", 480, 900, break_minutes=1), Shift("C", 480, 900, break_minutes=30))
    assert amounts(ShortestBreak, world(shifts=shifts), "Ann A C", 31) == [30, 1]
