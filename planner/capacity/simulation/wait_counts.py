"""Waits counted by whole minutes for many cells at once, and the wait that 9 of 10 do not exceed."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

AT_ONCE = 1_000_000
"""Waits that are gathered before they are counted: counting many at once is several times faster."""


class WaitCounts:
    """Counts of waits by cell and whole minute, rounded up; the longest share the last minute."""

    def __init__(self, cells: int, longest: int) -> None:
        self._shape = (cells, longest + 2)
        self._counts = np.zeros(self._shape, np.int32)
        self._gathered: list[NDArray[np.int64]] = []
        self._size = 0

    def add(self, cell: NDArray[np.int64], wait: NDArray[np.float64]) -> None:
        """Count some waits, each in its cell."""
        minutes = np.minimum(np.ceil(wait).astype(np.int64), self._shape[1] - 1)
        self._gathered.append(cell * self._shape[1] + minutes)
        self._size += len(cell)
        if self._size >= AT_ONCE:
            self._count()

    def ninth_decile(self, cells: list[int]) -> float:
        """Return the minutes that 9 of 10 waits of some cells do not exceed."""
        self._count()
        counts: NDArray[Any] = self._counts[cells].sum(axis=0)
        return float(np.searchsorted(np.cumsum(counts), 0.9 * counts.sum()))

    def _count(self) -> None:
        if self._gathered:
            found = np.bincount(np.concatenate(self._gathered), minlength=self._counts.size)
            self._counts += found.reshape(self._shape).astype(np.int32)
            self._gathered, self._size = [], 0
