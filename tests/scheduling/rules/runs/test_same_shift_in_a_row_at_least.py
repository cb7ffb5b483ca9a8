"""Same shift in a row at least."""

from dataclasses import replace

from planner.domain.inputs import Inputs
from scheduling.rules.runs.same_shift_in_a_row_at_least import SameShiftInARowAtLeast
from tests.builders import FLEXIBLE, SHIFTS, world
from tests.scheduling.judge import amounts, said


def desk(least: int) -> Inputs:
    """Return a week in which a run of lates, at the desk or on the floor, has a minimum of days."""
    early, late, _ = SHIFTS
    return world(shifts=(early, replace(late, least_in_a_row=least), replace(late, code="LF")))


def test_a_single_late_is_told() -> None:
    """One late between other shifts, and two that are enough; the last is cut by the edge."""
    assert said(SameShiftInARowAtLeast, desk(2), "Ann E L E L LF - L") == [
        "Ann has L on only 1 day from Tue 2 Jun; the least in a row is 2"
    ]


def test_missing_days_count() -> None:
    """One of three misses two, two miss one."""
    assert amounts(SameShiftInARowAtLeast, desk(3), "Ann E L E L L - -") == [2, 1]


def test_another_start_of_a_flexible_row_goes_on() -> None:
    """Two days of F at different times are two days in a row; one alone is told by the code of the row."""
    row = tuple(replace(shift, least_in_a_row=2) for shift in FLEXIBLE)
    inputs = world(shifts=(*SHIFTS, *row))
    assert said(SameShiftInARowAtLeast, inputs, "Ann E F6-10 F6:30-11 E F6:30-11 E -") == [
        "Ann has F on only 1 day from Fri 5 Jun; the least in a row is 2"
    ]
