"""Weekends worked."""

from datetime import date

from planner.domain.roster.rota import Assignment
from scheduling.rules.days.weekends_worked import WeekendsWorked
from tests.builders import world
from tests.scheduling.judge import said

SATURDAYS = "Ann - - - - - {} {} - - - - - {} {} - - - - - {} {} - - - - - {} {}"


def test_a_saturday_or_a_sunday_makes_a_weekend() -> None:
    """Four touched weekends of which three are allowed."""
    inputs = world(days=28)
    assert said(WeekendsWorked, inputs, SATURDAYS.format(*"EE-E--E-")) == []
    assert said(WeekendsWorked, inputs, SATURDAYS.format(*"E--EEEE-")) == [
        "Ann works 4 weekends (Sat 6 Jun, Sat 13 Jun, Sat 20 Jun, Sat 27 Jun); the most is 3"
    ]


def test_a_weekend_begun_last_month_counts() -> None:
    """Saturday the 30th of May was worked, so the weekend counts though its Sunday is free."""
    before = (Assignment("Ann", date(2026, 5, 30), "E"),)
    inputs = world(first=date(2026, 5, 31), days=8, previous=before)
    assert said(WeekendsWorked, inputs, "Ann - - - - - - E -", 1) == [
        "Ann works 2 weekends (Sat 30 May, Sat 6 Jun); the most is 1"
    ]
    assert said(WeekendsWorked, inputs, "Ann - - - - - - - -", 0) == []
