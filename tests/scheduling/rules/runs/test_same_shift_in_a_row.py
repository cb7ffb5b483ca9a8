"""Same shift in a row."""

from dataclasses import replace
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.same_shift_in_a_row import SameShiftInARow
from tests.builders import FLEXIBLE, MONDAY, SHIFTS, world
from tests.scheduling.judge import amounts, said


def desk(**facts: Any) -> Inputs:
    """Return a week in which lates may be had on two days in a row, at the desk or on the floor."""
    early, late, _ = SHIFTS
    return world(shifts=(early, replace(late, most_in_a_row=2), replace(late, code="LF")), **facts)


def test_the_third_late_in_a_row_is_one_too_many() -> None:
    """Another shift or a day off between starts afresh; earlies have no number."""
    assert said(SameShiftInARow, desk(), "Ann E E E L L L -") == [
        "Sat 6 Jun is day 3 of L in a row for Ann from Thu 4 Jun; the most is 2"
    ]
    assert amounts(SameShiftInARow, desk(), "Ann L L E L L - L") == []


def test_other_work_at_the_same_hours_goes_on() -> None:
    """A late on the floor is a late."""
    assert amounts(SameShiftInARow, desk(), "Ann L LF L L - - -") == [1, 1]


def test_last_months_days_count() -> None:
    """A late on the last day of the month before and two now are three."""
    before = (Assignment("Ann", MONDAY.replace(month=5, day=31), "LF"),)
    assert amounts(SameShiftInARow, desk(previous=before), "Ann L L - - - - -") == [1]


def test_shifts_of_a_flexible_row_are_one_run() -> None:
    """Two days of F in a row at most: another start does not end the run."""
    row = tuple(replace(shift, most_in_a_row=2) for shift in FLEXIBLE)
    inputs = world(shifts=(*SHIFTS, *row))
    assert said(SameShiftInARow, inputs, "Ann F6-10 F6:30-11 F6-10:30 E F6-10 - -") == [
        "Wed 3 Jun is day 3 of F in a row for Ann from Mon 1 Jun; the most is 2"
    ]
