"""A deletion filter: reduce rows that cannot all hold to a set of them in which each one is needed.

It removes large parts first. A solver's assumption cores would be faster, but they are not safe under presolve
(google/or-tools#5141, #2649). Source: J. W. Chinneck, Feasibility and Infeasibility in Optimization (2008).
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def deletion_filter(rows: Sequence[T], clashes: Callable[[Sequence[T]], bool]) -> list[T]:
    """Return rows that clash and that no longer clash without any one of them; `rows` must clash.

    It tries to remove the first rows first.
    """
    kept = list(rows)
    size = max(1, len(kept) // 2)
    while True:
        at = 0
        while at < len(kept):
            fewer = kept[:at] + kept[at + size :]
            if clashes(fewer):
                kept = fewer
            else:
                at += size
        if size == 1:
            return kept
        size = max(1, size // 2)
