"""Same kind in a run."""

from dataclasses import replace

from scheduling.rules.runs.same_kind_in_a_run import SameKindInARun
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said


def test_a_change_inside_a_run_is_told() -> None:
    """Early to late without a day off is a change; early, off, late is none."""
    assert said(SameKindInARun, world(), "Ann E E L L - N N") == [
        "Ann changes from day to late on Wed 3 Jun without a day off"
    ]


def test_two_shifts_of_one_kind_are_one_kind() -> None:
    """Day shifts that start at 7 and at 9 are both day."""
    nine = replace(SHIFTS[0], code="D", start=9 * 60, end=17 * 60)
    assert amounts(SameKindInARun, world(shifts=(*SHIFTS, nine)), "Ann E D E D") == []
