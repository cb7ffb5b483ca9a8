"""Sundays worked."""

from datetime import timedelta

from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from scheduling.rules.days.sundays_worked import SundaysWorked
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said


def test_a_saturday_night_makes_a_sunday() -> None:
    """An early on one Sunday, a night into the other: two Sundays."""
    plan = "Ann - - - - - - E  - - - - - N -"
    assert said(SundaysWorked, world(days=14), plan, 1) == [
        "Ann works on 2 Sundays (Sun 7 Jun, Sun 14 Jun); the most is 1"
    ]


def test_last_months_night_is_not_held_against_the_plan() -> None:
    """A plan that starts on a Sunday cannot undo Saturday's night."""
    before = (Assignment("Ann", MONDAY - timedelta(days=2), "N"),)
    inputs = world(days=8, first=MONDAY - timedelta(days=1), previous=before)
    assert amounts(SundaysWorked, inputs, "Ann - E", 0) == []
    assert amounts(SundaysWorked, inputs, "Ann - - - - - - - E", 0) == [1]


def test_work_to_midnight_and_from_midnight_leaves_a_sunday_free() -> None:
    """A shift ends at the first minute of Sunday, another begins at the last."""
    inputs = world(days=8, shifts=(Shift("A", 16 * 60, 24 * 60), Shift("B", 0, 8 * 60)))
    assert amounts(SundaysWorked, inputs, "Ann - - - - - A - B", 0) == []
