"""Symbols of a month that differ in their price alone: of each class only the cheapest of a day can be in a best month.

A shift that is there once for every kind of work in it is one to a person's rest, runs and totals. So the states of the
dynamic program are those of the hours, however many kinds of work there are.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.month import Floats, Ints


@dataclass(frozen=True, eq=False)
class Classes:
    """Symbols by their class, as `Month.alike` says; class 0 is the day off."""

    of: Ints

    @cached_property
    def one(self) -> Ints:
        """One symbol of each class."""
        return np.unique(self.of, return_index=True)[1]

    @cached_property
    def _order(self) -> Ints:
        return np.argsort(self.of, kind="stable")

    def cheapest(self, cost: Floats) -> tuple[Floats, Ints]:
        """Return the least price of each day and class, and which symbol has it."""
        if len(self.one) == len(self.of):
            return cost, np.zeros((0, 0), np.int64)
        starts = np.searchsorted(self.of[self._order], np.arange(len(self.one)))
        least = np.minimum.reduceat(cost[:, self._order], starts, axis=1)
        found = np.zeros(least.shape, np.int64)
        for symbol in self._order[::-1]:
            has = cost[:, symbol] == least[:, self.of[symbol]]
            found[has, self.of[symbol]] = symbol
        return least, found

    def symbols(self, cells: NDArray[np.int8], found: Ints) -> NDArray[np.int8]:
        """Return cells by class as cells by symbol."""
        return cells if found.size == 0 else found[np.arange(len(cells)), cells].astype(np.int8)
