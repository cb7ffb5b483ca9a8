"""Symmetry: of symbols that differ only in their price, only the cheapest one of a day can be in a best month.

Shifts at the same hours with different kinds of work are the same to a person's rests, runs and totals. So the number
of states of the dynamic program depends on the hours, not on the kinds of work.
"""

import numpy as np

from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.numba_cache import inner


def first_of_classes(symbol_class: Ints) -> Ints:
    """Return the first symbol of each class, from the class of every symbol."""
    return np.unique(symbol_class, return_index=True)[1]


@inner
def cheapest_in_class(cost: Floats, symbol_class: Ints, count: int) -> tuple[Floats, Ints]:
    """Return the least price of each day and class, shape (days, classes), and the symbols that have it."""
    least, found = np.full((len(cost), count), np.inf), np.zeros((len(cost), count), np.int64)
    for day in range(len(cost)):
        for symbol in range(len(symbol_class)):
            if cost[day, symbol] < least[day, symbol_class[symbol]]:
                least[day, symbol_class[symbol]], found[day, symbol_class[symbol]] = cost[day, symbol], symbol
    return least, found
