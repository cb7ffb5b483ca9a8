"""Many sums of places as flat arrays: a large desk has millions of terms, too many for Python objects."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scheduling.columns.problem.month_problem import Ints


@dataclass(frozen=True, eq=False)
class Sums:
    """Sum number i has the terms `start[i]` up to `start[i + 1]`: places, sorted, with weights other than 0."""

    start: Ints
    place: Ints
    weight: Ints

    def __len__(self) -> int:
        """Return the number of sums."""
        return len(self.start) - 1

    @property
    def sizes(self) -> Ints:
        """The number of terms of each sum."""
        return np.diff(self.start)

    def terms_slice(self, number: int) -> slice:
        """Return the slice of the terms of one sum."""
        return slice(int(self.start[number]), int(self.start[number + 1]))

    def select(self, numbers: Ints) -> "Sums":
        """Return some of the sums, in the order of their numbers."""
        sizes = self.sizes[numbers]
        start = _starts(sizes)
        at = np.arange(start[-1]) + np.repeat(self.start[numbers] - start[:-1], sizes)
        return Sums(start, self.place[at], self.weight[at])

    def reduce(self, by: np.ufunc, values: Ints) -> Ints:
        """Return each sum's values, one a term, reduced by a binary function; 0 where a sum has no terms."""
        found = np.zeros(len(self), np.int64)
        full = self.sizes > 0
        if full.any():
            found[full] = by.reduceat(values, self.start[:-1][full])
        return found


def concatenate(parts: Sequence[Sums]) -> Sums:
    """Return the sums of several collections, one after another."""
    sizes = np.concatenate([part.sizes for part in parts])
    return Sums(
        _starts(sizes), np.concatenate([p.place for p in parts]), np.concatenate([p.weight for p in parts])
    )  # fmt: skip


def sums_of(terms: Sequence[Any]) -> Sums:
    """Return sums from their terms, pairs of place and weight."""
    rows = [sorted(pairs) for pairs in terms]
    flat = np.array([pair for row in rows for pair in row], np.int64).reshape(-1, 2)
    return Sums(_starts(np.array([len(row) for row in rows], np.int64)), flat[:, 0], flat[:, 1])


def _starts(sizes: Ints) -> Ints:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)])
