"""Contracts by the year: the hours of a week that they come to, and how much of a balance a plan makes up for."""

from collections.abc import Collection
from datetime import date, timedelta

from planner.domain.roster.people import Person


def week_minutes(minutes_a_year: int, year: int, weekend: Collection[int]) -> int:
    """Return the contract minutes a week with which the days of a year outside weekends come to those of the year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = (first + timedelta(days=i) for i in range((last - first).days + 1))
    workdays = sum(day.weekday() not in weekend for day in days)
    return round(minutes_a_year * (7 - len(weekend)) / workdays)


def made_up_for(person: Person, balance: int, first: date, last: date) -> int:
    """Return how many of the minutes of a balance a plan from a first to a last day makes up for.

    The balance is spread evenly over the days to the end of the year or of the employment; a plan that reaches beyond
    makes up for all of it.
    """
    until = min(date(first.year, 12, 31), person.last_day or date.max)
    left = (until - first).days + 1
    return round(balance * min(1.0, ((last - first).days + 1) / left)) if left > 0 else 0
