"""The weekends and weeks that a run of days touches."""

from collections.abc import Sequence
from datetime import date, timedelta


def saturdays(days: Sequence[date]) -> list[date]:
    """Return the Saturday of every weekend of which at least one day is among these."""
    return sorted({day - timedelta(days=day.weekday() - 5) for day in days if day.weekday() > 4})


def mondays(days: Sequence[date]) -> list[date]:
    """Return the Monday of every week of which at least one day is among these."""
    return sorted({day - timedelta(days=day.weekday()) for day in days})
