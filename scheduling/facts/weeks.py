"""The weeks of some days."""

from collections.abc import Sequence
from datetime import date, timedelta


def mondays(days: Sequence[date]) -> list[date]:
    """Return the Monday of every week that has at least one of these days."""
    return sorted({day - timedelta(days=day.weekday()) for day in days})
