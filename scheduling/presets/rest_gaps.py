"""Rest between shifts in real hours: what lies between the end of one and the start of the next, in order."""

from collections.abc import Iterable
from itertools import pairwise


def rest_gaps(shifts: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the minutes between consecutive shifts given as instants [start, end); overlaps are no rest (0)."""
    ordered = sorted(shifts)
    return tuple(max(0, later[0] - earlier[1]) for earlier, later in pairwise(ordered))
