"""Whole weekends."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from scheduling.rules.days.whole_weekends import WholeWeekends
from tests.builders import MONDAY, world
from tests.scheduling.judge import said


def test_saturday_without_sunday_is_told() -> None:
    """The first weekend is worked whole, of the second only the Sunday."""
    plan = "Ann - - - - - E L  - - - - - - N"
    assert said(WholeWeekends, world(days=14), plan) == ["Ann works on Sun 14 Jun but not on Sat 13 Jun"]


def test_last_months_saturday_counts_and_a_cut_weekend_does_not() -> None:
    """A plan from a Sunday looks at the Saturday before; one that ends on a Saturday leaves it to the next."""
    before = (Assignment("Ann", MONDAY - timedelta(days=2), "E"),)
    inputs = world(days=7, first=MONDAY - timedelta(days=1), previous=before)
    assert said(WholeWeekends, inputs, "Ann - - - - - - E") == ["Ann works on Sat 30 May but not on Sun 31 May"]


def test_a_weekend_that_began_before_what_we_know_is_not_judged() -> None:
    """Nobody knows whether Ann worked on the Saturday before a plan from Sunday that has no days before it."""
    assert said(WholeWeekends, world(days=6, first=MONDAY - timedelta(days=1)), "Ann E - - - - -") == []
