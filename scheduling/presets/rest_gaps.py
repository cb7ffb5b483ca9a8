"""Rest between shifts in real time: from the end of one to the start of the next."""

from collections.abc import Iterable
from itertools import pairwise


def rest_gaps(shifts: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the minutes between consecutive shifts, each a pair of instants [start, end); 0 for an overlap."""
    ordered = sorted(shifts)
    return tuple(max(0, later[0] - earlier[1]) for earlier, later in pairwise(ordered))
