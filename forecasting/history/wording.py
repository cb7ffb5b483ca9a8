"""Dates, amounts and shares as a planner reads them."""

from collections.abc import Sequence
from datetime import date, timedelta

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_name(day: date) -> str:
    """Write a day: "Fri 25 Mar 2016"."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def day_list(days: Sequence[date]) -> str:
    """Write days, runs drawn together: "Fri 25 Mar 2016 to Sun 27 Mar 2016, Thu 21 Apr 2016"; long lists are cut."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    said = [day_name(run[0]) if len(run) == 1 else f"{day_name(run[0])} to {day_name(run[-1])}" for run in runs]
    more = f" and {len(said) - 5} more" if len(said) > 5 else ""
    return ", ".join(said[:5]) + more


def amount(number: float) -> str:
    """Write a mean number of tickets: 12.3 is "12", 1.23 is "1.2"."""
    return f"{number:,.0f}" if number >= 9.95 else f"{number:.1f}"


def percent(share: float) -> str:
    """Write a share: 0.123 is "12%", 0.0042 is "0.4%"."""
    return f"{share:.0%}" if abs(share) >= 0.0995 or abs(share) < 0.0005 else f"{share:.1%}"
