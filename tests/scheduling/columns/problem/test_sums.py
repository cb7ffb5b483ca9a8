"""Sums as flat arrays, against the same sums as dictionaries."""

import numpy as np

from scheduling.columns.problem.cell_index import CellIndex
from scheduling.columns.problem.sums import concatenate, sums_of

TERMS = [[(5, 2), (1, -1)], [], [(7, 3)]]


def test_terms_come_sorted_and_empty_sums_stay() -> None:
    """The second sum has no terms; reduced it comes to nothing."""
    sums = sums_of(TERMS)
    assert len(sums) == 3
    assert sums.sizes.tolist() == [2, 0, 1]
    assert sums.place[sums.terms_slice(0)].tolist() == [1, 5]
    assert sums.reduce(np.add, sums.weight).tolist() == [1, 0, 3]
    assert sums.reduce(np.maximum, sums.place).tolist() == [5, 0, 7]


def test_selected_sums_are_the_same_sums() -> None:
    """Sums taken out of others, in another order and twice, are the same sums."""
    both = concatenate([sums_of(TERMS), sums_of([[(9, 1)]])])
    some = both.select(np.array([3, 0, 1, 0]))
    found = [
        list(zip(some.place[some.terms_slice(i)].tolist(), some.weight[some.terms_slice(i)].tolist(), strict=True))
        for i in range(4)
    ]  # fmt: skip
    assert found == [[(9, 1)], sorted(TERMS[0]), [], sorted(TERMS[0])]


def test_places_are_taken_apart_as_they_were_made() -> None:
    """Every shift and every pair of days has a number of its own, sorted by person and day."""
    places = CellIndex(3, 4, 2)
    cells = [(p, d, s) for p in range(3) for d in range(4) for s in range(2)]
    pairs = [(p, d, 2 + e) for p in range(3) for d in range(4) for e in range(4)]
    numbers = [places.cell(*cell) for cell in cells] + [places.either_day(p, d, what - 2) for p, d, what in pairs]
    assert sorted(numbers) == list(range(len(places)))
    split = places.unravel(np.array(numbers))
    assert list(zip(*(part.tolist() for part in split), strict=True)) == cells + pairs
