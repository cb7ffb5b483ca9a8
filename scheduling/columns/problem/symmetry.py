"""Symbols of a month that differ in their price alone: of each class only the cheapest of a day can be in a best month.

A shift that is there once for every kind of work in it is one to a person's rest, runs and totals. So the states of the
dynamic program are those of the hours, however many kinds of work there are.
"""

import numpy as np

from scheduling.columns.problem.month import Floats, Ints
from scheduling.columns.problem.numba_cache import compiled


def one_of_each(alike: Ints) -> Ints:
    """Return one symbol of each class, `alike` being those of all symbols and 0 that of the day off."""
    return np.unique(alike, return_index=True)[1]


@compiled
def cheapest_of_classes(cost: Floats, alike: Ints, count: int) -> tuple[Floats, Ints]:
    """Return the least price of each day and class, and which symbol has it."""
    least, found = np.full((len(cost), count), np.inf), np.zeros((len(cost), count), np.int64)
    for day in range(len(cost)):
        for symbol in range(len(alike)):
            if cost[day, symbol] < least[day, alike[symbol]]:
                least[day, alike[symbol]], found[day, alike[symbol]] = cost[day, symbol], symbol
    return least, found
