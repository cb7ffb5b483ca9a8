"""Free weekends at least."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.rules.days.free_weekends_at_least import FreeWeekendsAtLeast
from tests.builders import MONDAY, SHIFTS, world
from tests.scheduling.judge import amounts, said


def test_a_friday_night_spoils_the_weekend() -> None:
    """Of two weekends the first has a night that ends on Saturday at 7, the second a day of leave."""
    plan = "Ann - - - - N - -  - - - - - - -"
    assert said(FreeWeekendsAtLeast, world(days=14), plan) == ["Ann has 1 free weekend; the least is 2"]
    assert amounts(FreeWeekendsAtLeast, world(days=14), plan, 1) == []


def test_no_more_are_asked_for_than_there_are() -> None:
    """A plan of one week has one weekend; the rule does not ask for one that last month's night reaches into."""
    assert amounts(FreeWeekendsAtLeast, world(days=7), "Ann E E E E E - -") == []
    before = (Assignment("Ann", MONDAY - timedelta(days=3), "N"),)
    inputs = world(days=2, first=MONDAY - timedelta(days=2), previous=before)
    assert amounts(FreeWeekendsAtLeast, inputs, "Ann - -") == []


def test_a_weekend_is_from_saturday_to_sunday_midnight() -> None:
    """A shift on Friday ends as it begins, one on Monday begins as it ends; a Sunday at work spoils it."""
    inputs = world(days=8, shifts=(*SHIFTS, Shift("A", 16 * 60, 24 * 60), Shift("B", 0, 8 * 60)))
    assert amounts(FreeWeekendsAtLeast, inputs, "Ann - - - - A - - B") == []
    assert amounts(FreeWeekendsAtLeast, inputs, "Ann - - - - - - E -") == [1]
