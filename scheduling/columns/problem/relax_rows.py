"""The innermost loop of the pricing: one line of states lowered to another plus a price.

It is in slices that start at 0 and without a branch, so that the compiler makes vector instructions of it.
"""

from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.numba_cache import compiled


@compiled
def lower(line: Floats, other: Floats, price: float) -> None:
    """Lower each entry to that of the other line plus a price where that is less; both are of one length."""
    for i in range(len(other)):
        value = other[i] + price
        line[i] = value if value < line[i] else line[i]
