"""Responses by priority and a label of when tickets come (a week, an hour of the day), over many replications."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planner.capacity.simulation.wait_counts import WaitCounts
from planner.domain.outcome.promise import Slice

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RANGE = (0.1, 0.9)
"""The quantiles over replications between which a promise's range lies."""


def range_around(promised: float, shares: NDArray[np.float64]) -> tuple[float, float]:
    """Return the range of the shares of single replications, widened where the share over all tickets is outside it.

    The share over all tickets weighs a busy replication more, so rare misses can put it below the lower quantile.
    """
    low, high = np.quantile(shares, RANGE)
    return min(float(low), promised), max(float(high), promised)


class PromiseSlices:
    """Tickets of so many `priorities` by a label of their interval; `add` one replication after the other."""

    def __init__(self, labels: Ints, priorities: int, longest: int) -> None:
        self._values, place = np.unique(labels, return_inverse=True)
        self._place = place.astype(np.int64)
        self._cells = priorities * len(self._values)
        self._counted: list[NDArray[Any]] = []
        self._kept: list[NDArray[Any]] = []
        self._sum = np.zeros(self._cells)
        self._waits = WaitCounts(self._cells, longest)

    def add(self, priority: Ints, interval: Ints, wait: Floats, kept: NDArray[np.bool_]) -> None:
        """Count the tickets of one replication, by the number of their priority and their interval of arrival."""
        cell = priority * len(self._values) + self._place[interval]
        self._counted.append(np.bincount(cell, minlength=self._cells))
        self._kept.append(np.bincount(cell, kept, self._cells))
        self._sum += np.bincount(cell, wait, self._cells)
        self._waits.add(cell, wait)

    def rows(self, names: Sequence[str]) -> dict[tuple[str, int], Slice]:
        """Return what each priority (by number) got in each slice in which any ticket of it counts."""
        counted, kept = np.array(self._counted), np.array(self._kept)
        found = {}
        for cell in np.flatnonzero(counted.sum(axis=0)).tolist():
            total, some = counted[:, cell].sum(), counted[:, cell] > 0
            promised = float(kept[:, cell].sum() / total)
            low, high = range_around(promised, kept[some, cell] / counted[some, cell])
            priority, place = divmod(cell, len(self._values))
            found[names[priority], int(self._values[place])] = Slice(
                promised,
                low,
                high,
                float(self._sum[cell] / total),
                self._waits.ninth_decile([cell]),
                float(counted[:, cell].mean()),
            )
        return found
