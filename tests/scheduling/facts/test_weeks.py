"""The weeks that a run of days touches."""

from datetime import date, timedelta

from scheduling.facts.weeks import mondays

DAYS = [date(2026, 5, 31) + timedelta(days=i) for i in range(8)]
"""From a Sunday to the Sunday after."""


def test_a_week_is_touched_by_any_day() -> None:
    """The Sunday at the start belongs to the week before."""
    assert mondays(DAYS) == [date(2026, 5, 25), date(2026, 6, 1)]
