"""Least and most per shift."""

from dataclasses import replace

from scheduling.rules.cover.shift_staffing import ShiftStaffing
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said


def test_least_and_most_hold_on_each_day_the_shift_runs() -> None:
    """An early on weekdays with 1 to 1 people: empty on Monday, crowded on Tuesday, free at the weekend."""
    early = replace(SHIFTS[0], least=1, most=1, days=frozenset(range(5)))
    assert said(ShiftStaffing, world(shifts=(early,)), "Ann - E E E E\nBob - E - - -") == [
        "E on Mon 1 Jun has 0 people; the least is 1",
        "E on Tue 2 Jun has 2 people; the most is 1",
    ]


def test_each_missing_person_counts() -> None:
    """One of three is there."""
    assert amounts(ShiftStaffing, world(days=1, shifts=(replace(SHIFTS[0], least=3),)), "Ann E") == [2]
