"""Not next day."""

from dataclasses import replace
from datetime import timedelta
from math import inf

from planner.domain.roster.rota import Assignment, Rota
from scheduling.rules.runs.not_next_day import NotNextDay
from tests.builders import MONDAY, SHIFTS, world
from tests.scheduling.judge import said
from tests.scheduling.laws.test_month_equals_check import OneMonth


def test_what_the_shifts_sheet_rules_out() -> None:
    """After a late no early, also from last month's last day; after a day off it may come."""
    early, late, night = SHIFTS
    shifts = (early, replace(late, not_next_day=frozenset("E")), night)
    before = (Assignment("Ann", MONDAY - timedelta(days=1), "L"),)
    assert said(NotNextDay, world(shifts=shifts, previous=before), "Ann E L N L - E L") == [
        "Ann has E on Mon 1 Jun right after L"
    ]


def test_a_month_states_a_must_that_is_not_relaxed() -> None:
    """A should, or a must that has a price, is left to the limits of the whole rota."""
    for mode, price, stated in (("must", inf, True), ("must", 5.0, False), ("should", 5.0, False)):
        rule = NotNextDay(("Ann",), 0, mode)  # type: ignore[arg-type]
        month = OneMonth((rule,), world(), "Ann", Rota.of([]), price).builder(cautious=True)
        assert rule.add_to_month(month, price) == stated
