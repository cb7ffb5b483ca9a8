"""Weeks of a law."""

from datetime import date

from scheduling.presets.law_weeks import law_weeks
from tests.builders import world


def test_weeks_start_as_the_law_says() -> None:
    """Seven days from Monday 1 June: one week of Monday, two of California's Sunday."""
    assert law_weeks(world(), "Ann") == [date(2026, 6, 1)]
    assert law_weeks(world(labour_law="us_california"), "Ann") == [date(2026, 5, 31), date(2026, 6, 7)]
