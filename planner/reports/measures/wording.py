"""How days, spans, shares and lists are written in a sentence."""

from collections.abc import Sequence
from datetime import date, datetime

from planner.domain.instants import hours, local
from planner.domain.outcome.plan import Plan

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""The weekdays by their number."""


def say_day(day: date) -> str:
    """Write a day as a planner reads it: Tue 2 Jun."""
    return f"{day:%a} {day.day} {day:%b}"


def say_days(first: date, last: date) -> str:
    """Write a run of days: Tue 2 to Fri 5 Jun."""
    if first == last:
        return say_day(first)
    start = f"{first:%a} {first.day}" if (first.year, first.month) == (last.year, last.month) else say_day(first)
    return f"{start} to {say_day(last)}"


def say_span(start: int, end: int, zone: str) -> str:
    """Write a span of instants: Tue 2 Jun 09:00 to 13:00; the second day is named when it is another one."""
    a, b = local(start, zone), local(end, zone)
    same = a.date() == b.date()
    return f"{say_day(a)} {a:%H:%M} to {b:%H:%M}" if same else f"{say_day(a)} {a:%H:%M} to {say_day(b)} {b:%H:%M}"


def say_share(share: float) -> str:
    """Write a share as a percentage: 0.951 is 95.1%, 0.95 is 95%."""
    return f"{share * 100:.1f}".removesuffix(".0") + "%"


def say_minutes(minutes: int) -> str:
    """Write a target: 15 min, 4 h."""
    return f"{minutes} min" if minutes < 120 or minutes % 30 else hours(minutes)


def say_list(parts: Sequence[str], most: int = 5) -> str:
    """Write a list: a, b and c; past `most` the rest is counted."""
    if len(parts) > most:
        return f"{', '.join(parts[:most])} and {len(parts) - most} more"
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def say_waiting(priorities: Sequence[str]) -> str:
    """Say on which condition the resolution of some priorities is promised; "" for none."""
    if not priorities:
        return ""
    return f"The resolution of {say_list(priorities)} is promised only if nothing waits for others: users, suppliers."


def say_skills(skills: frozenset[str]) -> str:
    """Write a set of skills: Network or Server."""
    return " or ".join(sorted(skills)) or "anybody"


def made_at(plan: Plan) -> datetime:
    """Return when a plan was made, UTC."""
    return datetime.fromisoformat(plan.provenance.made_at)


def wall(at: int, zone: str) -> datetime:
    """Return an instant as the wall clock shows it, without its offset, as tables do."""
    return local(at, zone).replace(tzinfo=None)
