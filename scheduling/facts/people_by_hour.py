"""The most people that each hour of a day should have, when all that the contracts give goes where the work is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

import numpy as np
from scipy.optimize import nnls

from scheduling.facts.people_needed import PeopleNeeded

ROUNDING = 1e-6
"""Shares that exceed a whole number by less are that number."""


@dataclass(frozen=True)
class HourShare:
    """A span [start, end) of instants, the shifts (code, day) that are on all through it, and its most people."""

    start: int
    end: int
    shifts: frozenset[tuple[str, date]]
    most: int


def people_by_hour(needed: PeopleNeeded, day: date, times: float) -> tuple[HourShare, ...]:
    """Return the most people for each span of a day when `times` the person-minutes that it needs are worked.

    Every shift gets a number of people, whole or not, so that the people there are as near as can be to the need of
    each hour: the sum of the squared differences is least. So a hand-over has the people of both shifts. A span may
    always have what it needs. Nights are left out. So is a span whose shifts are all among those of another span with
    no more people: the other one limits it too.

    Source: non-negative least squares, Lawson and Hanson, Solving Least Squares Problems, 1974.
    """
    around = (day - timedelta(days=1), day)
    on = ((span, needed.shifts_within(*span, around)) for span in needed.segments_of(day))
    spans = [(span, shifts) for span, shifts in on if shifts]
    if not spans:
        return ()
    columns = sorted({shift for _, shifts in spans for shift in shifts})
    hours = np.array([end - start for (start, end), _ in spans], float)
    needs = np.array([needed.minutes_within(*span, shifts) for span, shifts in spans])
    wished = times * needs / hours
    there = np.array([[float(shift in shifts) for shift in columns] for _, shifts in spans])
    root = np.sqrt(hours)
    heads, _ = nnls(there * root[:, None], wished * root)
    most = np.maximum(there @ heads, needs / hours)
    found = [
        HourShare(*span, shifts, ceil(number - ROUNDING)) for (span, shifts), number in zip(spans, most, strict=True)
    ]
    return tuple(_binding(found))


def _binding(shares: list[HourShare]) -> Iterator[HourShare]:
    """Leave out each span that another one limits at least as much; of equals the first stays."""
    for at, own in enumerate(shares):
        others = (
            (other, place)
            for place, other in enumerate(shares)
            if place != at and own.shifts <= other.shifts and other.most <= own.most
        )
        if not any(other.shifts > own.shifts or other.most < own.most or place < at for other, place in others):
            yield own
