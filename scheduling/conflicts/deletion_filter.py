"""From rows that cannot all hold to a set of them of which none can be spared: by deletion, large parts first.

Deletion rather than a solver's assumption cores, which are not safe under presolve (google/or-tools#5141, #2649).
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def deletion_filter(rows: Sequence[T], clashes: Callable[[Sequence[T]], bool]) -> list[T]:
    """Return rows that clash and of which every one is needed for it; `rows` must clash.

    Rows that stand first are the first to be left out.
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
