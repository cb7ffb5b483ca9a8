"""The weekends and weeks of some days."""

from collections.abc import Sequence
from datetime import date, timedelta


def saturdays(days: Sequence[date]) -> list[date]:
    """Return the Saturday of every weekend that has at least one of these days."""
    return sorted({day - timedelta(days=day.weekday() - 5) for day in days if day.weekday() > 4})


def mondays(days: Sequence[date]) -> list[date]:
    """Return the Monday of every week that has at least one of these days."""
    return sorted({day - timedelta(days=day.weekday()) for day in days})
