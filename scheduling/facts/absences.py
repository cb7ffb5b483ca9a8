"""Days on which people are away: on leave or outside their employment."""

from collections.abc import Iterable
from datetime import date

from planner.domain.inputs import Inputs


def is_away(inputs: Inputs, name: str, day: date) -> bool:
    """Tell whether a person is on leave or not employed on a day."""
    return not inputs.available(inputs.person[name], day)


def is_anybody_away(inputs: Inputs, people: Iterable[str]) -> bool:
    """Tell whether one of some people is away on a day of the plan or on a known day before it."""
    names, days = set(people), set(inputs.observed_days)
    on_leave = any(name in names and day in days for name, day in inputs.on_leave)
    ends = (min(days), max(days))
    return on_leave or any(is_away(inputs, name, day) for name in names for day in ends)
