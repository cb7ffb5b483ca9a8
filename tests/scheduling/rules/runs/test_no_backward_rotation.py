"""No backward rotation."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.no_backward_rotation import NoBackwardRotation
from tests.builders import MONDAY, world
from tests.scheduling.judge import said


def test_late_then_early_goes_back() -> None:
    """Early, late, night is forward; late to early the next day is back; after a day off anything may follow."""
    assert said(NoBackwardRotation, world(), "Ann E L E N - L E") == [
        "Ann goes back from late to day on Wed 3 Jun",
        "Ann goes back from late to day on Sun 7 Jun",
    ]


def test_last_months_last_night_counts() -> None:
    """A night on Sunday, a late on Monday."""
    before = (Assignment("Ann", MONDAY - timedelta(days=1), "N"),)
    assert said(NoBackwardRotation, world(previous=before), "Ann L") == [
        "Ann goes back from night to late on Mon 1 Jun"
    ]
