"""The innermost loop of the pricing: relax one row of states by another row plus a price, as in a shortest path.

It runs over slices that start at 0 and has no branch, so that the compiler can use vector instructions.
"""

from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.numba_cache import inner


@inner
def relax_row(line: Floats, other: Floats, price: float) -> None:
    """Lower each entry to that of the other row plus a price where that is less; both rows have the same length."""
    for i in range(len(other)):
        value = other[i] + price
        line[i] = value if value < line[i] else line[i]
