"""Days, times and lists as they are written in sentences."""

import calendar
from collections.abc import Iterable, Sequence
from datetime import date

from planner.domain.instants import DAY, clock, local


def say_day(day: date) -> str:
    """Write a day as a planner reads it: Tue 2 Jun."""
    return f"{day:%a} {day.day} {day:%b}"


def say_span(start: int, end: int, zone: str) -> str:
    """Write a span of instants within a day, by its first day: Tue 2 Jun 22:00-07:00."""
    since, until = local(start, zone), local(end, zone)
    return f"{say_day(since.date())} {since:%H:%M}-{until:%H:%M}"


def say_list(parts: Sequence[str]) -> str:
    """Write a list: a, b and c."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def say_weekdays(days: Iterable[int]) -> str:
    """Write weekdays (0 is Monday): Mon, Tue and Fri."""
    return say_list([calendar.day_abbr[day] for day in sorted(days)])


def say_clock_span(start: int, end: int) -> str:
    """Write a span of minutes of the day: 22:00-07:00, or around the clock."""
    return "around the clock" if end - start == DAY else f"{clock(start)}-{clock(end)}"
