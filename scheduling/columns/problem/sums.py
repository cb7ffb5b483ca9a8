"""Many sums of places at once, as flat arrays: a large desk has millions of terms, too many to be Python's numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scheduling.columns.problem.month import Ints


@dataclass(frozen=True, eq=False)
class Sums:
    """Sum number i has the terms `start[i]` up to `start[i + 1]`: places, sorted, with weights other than 0."""

    start: Ints
    place: Ints
    weight: Ints

    def __len__(self) -> int:
        """How many sums there are."""
        return len(self.start) - 1

    @property
    def sizes(self) -> Ints:
        """How many terms each has."""
        return np.diff(self.start)

    def terms(self, number: int) -> slice:
        """Return where the terms of one of them stand."""
        return slice(int(self.start[number]), int(self.start[number + 1]))

    def some(self, numbers: Ints) -> "Sums":
        """Return some of them, in the order given."""
        sizes = self.sizes[numbers]
        start = _starts(sizes)
        at = np.arange(start[-1]) + np.repeat(self.start[numbers] - start[:-1], sizes)
        return Sums(start, self.place[at], self.weight[at])

    def reduced(self, by: np.ufunc, values: Ints) -> Ints:
        """Return for each sum what its values, one a term, come to by a function of two; 0 where it has no terms."""
        found = np.zeros(len(self), np.int64)
        full = self.sizes > 0
        if full.any():
            found[full] = by.reduceat(values, self.start[:-1][full])
        return found


def joined(parts: Sequence[Sums]) -> Sums:
    """Return the sums of several, one after another."""
    sizes = np.concatenate([part.sizes for part in parts])
    return Sums(
        _starts(sizes), np.concatenate([p.place for p in parts]), np.concatenate([p.weight for p in parts])
    )  # fmt: skip


def sums_of(terms: Sequence[Any]) -> Sums:
    """Return sums whose terms are given as pairs of place and weight."""
    rows = [sorted(pairs) for pairs in terms]
    flat = np.array([pair for row in rows for pair in row], np.int64).reshape(-1, 2)
    return Sums(_starts(np.array([len(row) for row in rows], np.int64)), flat[:, 0], flat[:, 1])


def _starts(sizes: Ints) -> Ints:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)])
