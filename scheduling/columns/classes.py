"""Symbols of a month that differ in their price alone: of each class only the cheapest of a day can be in a best month.

A shift that is there once for every kind of work in it is one to a person's rest, runs and totals. So the states of the
dynamic program are those of the hours, however many kinds of work there are.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.compiled import compiled
from scheduling.columns.month import Floats, Ints


@dataclass(frozen=True, eq=False)
class Classes:
    """Symbols by their class, as `Month.alike` says; class 0 is the day off."""

    of: Ints

    @cached_property
    def one(self) -> Ints:
        """One symbol of each class."""
        return np.unique(self.of, return_index=True)[1]

    def cheapest(self, cost: Floats) -> tuple[Floats, Ints]:
        """Return the least price of each day and class, and which symbol has it."""
        if len(self.one) == len(self.of):
            return cost, np.zeros((0, 0), np.int64)
        return _cheapest(cost, self.of, len(self.one))

    def symbols(self, cells: NDArray[np.int8], found: Ints) -> NDArray[np.int8]:
        """Return cells by class as cells by symbol."""
        return cells if found.size == 0 else found[np.arange(len(cells)), cells].astype(np.int8)


@compiled
def _cheapest(cost: Floats, of: Ints, count: int) -> tuple[Floats, Ints]:
    least, found = np.full((len(cost), count), np.inf), np.zeros((len(cost), count), np.int64)
    for day in range(len(cost)):
        for symbol in range(len(of)):
            if cost[day, symbol] < least[day, of[symbol]]:
                least[day, of[symbol]], found[day, of[symbol]] = cost[day, symbol], symbol
    return least, found
