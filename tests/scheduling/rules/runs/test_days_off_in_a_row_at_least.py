"""Days off in a row at least."""

from scheduling.rules.runs.days_off_in_a_row_at_least import DaysOffInARowAtLeast
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_a_single_day_off_is_told() -> None:
    """One day off between two runs; two days off are fine; days off at an edge are not judged."""
    assert said(DaysOffInARowAtLeast, world(days=9), "Ann - E E - L L - - E") == [
        "Ann has only 1 day off from Thu 4 Jun; the least in a row is 2"
    ]


def test_missing_days_count() -> None:
    """One day off misses two of three, two miss one."""
    assert amounts(DaysOffInARowAtLeast, world(days=9), "Ann E - E E - - E - -", 3) == [2, 1]
