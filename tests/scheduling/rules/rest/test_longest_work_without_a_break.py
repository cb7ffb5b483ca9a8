"""Longest work without a break."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.rest.longest_work_without_a_break import LongestWorkWithoutABreak
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_a_shift_without_a_break_is_worked_in_one_go() -> None:
    """Seven hours without a break are an hour too many, six are not."""
    shifts = (Shift("A", 8 * 60, 15 * 60, "Seven"), Shift("B", 8 * 60, 14 * 60, "Six"))
    assert said(LongestWorkWithoutABreak, world(shifts=shifts), "Ann A B") == [
        "Ann works 7 h without a break in seven on Mon 1 Jun; the most is 6 h"
    ]


def test_a_break_halves_the_work() -> None:
    """Eleven hours around a break of an hour are 5.5 h and 5.5 h: half an hour beyond five."""
    shifts = (Shift("A", 8 * 60, 20 * 60, "Long", 60),)
    assert amounts(LongestWorkWithoutABreak, world(shifts=shifts), "Ann A", 6 * 60) == []
    assert amounts(LongestWorkWithoutABreak, world(shifts=shifts), "Ann A", 5 * 60) == [30]
