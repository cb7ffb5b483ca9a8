"""The first hours of a plan, which only duties of the month before reach."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.roster.rota import Assignment
from planner.reports.measures.first_hours import first_start, unknown_until
from tests.builders import MONDAY, world


def test_until_the_first_shift_nobody_is_known() -> None:
    """The early starts at 06:00; the night of the day before, of which nothing is known, reaches these hours."""
    inputs = world(days=3)
    early, _ = inputs.span("E", MONDAY)
    assert first_start(inputs) == early
    assert unknown_until(inputs) == min(early, inputs.span("N", MONDAY - timedelta(days=1))[1])


def test_a_known_month_before_leaves_nothing_unknown() -> None:
    """With one duty of the day before, what is short is short."""
    inputs = world(days=3)
    known = replace(inputs, previous=(Assignment(inputs.people[0].name, MONDAY - timedelta(days=1), "N"),))
    assert unknown_until(known) == inputs.horizon.start


def test_without_nights_the_small_hours_stay_short() -> None:
    """Earlies alone: no duty of the day before reaches past midnight, so nothing about it is unknown."""
    inputs = world(days=3)
    days_only = replace(inputs, shifts=tuple(shift for shift in inputs.shifts if shift.code == "E"))
    assert unknown_until(days_only) == inputs.horizon.start
