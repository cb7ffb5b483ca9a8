"""The time that two people's shifts share, and shifts of one that lie inside those of another."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import merged_spans, overlap

Span = tuple[int, int]
Cell = tuple[date, str]
"""A day and the code of a shift."""

REACH = 2
"""How many days before or after a shift another may start that shares time with it, in any time zone."""


def near_days(day: date) -> Iterator[date]:
    """Yield the days on which a shift may start that shares time with one of a day."""
    yield from (day + timedelta(days=step) for step in range(-REACH, REACH + 1))


def shared_minutes(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """Return how many minutes two shifts share, each given by its stretches."""
    return sum(overlap(*one, *other) for one in spans for other in others)


def lies_inside(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether all stretches of a shift lie inside stretches of another."""
    around = merged_spans(others)
    return all(any(first <= start and end <= last for first, last in around) for start, end in spans)


def pairs_sharing_time(inputs: Inputs, one: str, other: str) -> Iterator[tuple[Cell, Cell, int]]:
    """Yield a shift of each of two people and the minutes that they share, for all that share any.

    At least one of the two lies in the plan, the other may be one of the days before it.
    """
    first = inputs.horizon.first_day
    days = [*(first - timedelta(days=back) for back in range(REACH, 0, -1)), *inputs.horizon.days]
    theirs = {
        name: {(day, code): inputs.presences(name, code, day) for day in days for code in inputs.shift}
        for name in (one, other)
    }
    for (day, code), spans in theirs[one].items():
        for near in near_days(day):
            for then in inputs.shift if max(day, near) >= first and near in days else ():
                shared = shared_minutes(spans, theirs[other][near, then])
                if shared:
                    yield (day, code), (near, then), shared
