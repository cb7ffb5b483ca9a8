"""Days in a row at least."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.runs.days_in_a_row_at_least import DaysInARowAtLeast
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said


def test_a_single_day_between_days_off_is_too_few() -> None:
    """One day of the two; the runs at both edges of the plan may go on outside it."""
    assert said(DaysInARowAtLeast, world(), "Ann E - E - E E -") == [
        "Ann works only 1 day from Wed 3 Jun; the least in a row is 2"
    ]


def test_each_missing_day_counts() -> None:
    """A run of one misses two of three, a run of two misses one."""
    assert amounts(DaysInARowAtLeast, world(days=9), "Ann - E - L L - N N N", 3) == [2, 1]


def test_a_run_of_last_month_that_the_plan_ends_is_judged() -> None:
    """One early on Sunday, off on Saturday and Monday."""
    before = tuple(Assignment("Ann", MONDAY - timedelta(days=i), "E") for i in (1, 3))
    assert said(DaysInARowAtLeast, world(previous=before), "Ann - E E") == [
        "Ann works only 1 day from Sun 31 May; the least in a row is 2"
    ]
    assert said(DaysInARowAtLeast, world(previous=before), "Ann E - -") == []
