"""The deletion filter."""

from collections.abc import Sequence

import pytest

from scheduling.conflicts.deletion_filter import deletion_filter


@pytest.mark.parametrize("conflicts", [[{3, 7}], [{0}, {4, 5, 6}], [{1, 2, 8}, {2, 9}], [set(range(10))]])
def test_it_keeps_one_of_the_conflicts_and_nothing_else(conflicts: list[set[int]]) -> None:
    """Ten rows with conflicts known by hand, in both orders: the rest is one of them, whole."""
    for rows in (range(10), range(9, -1, -1)):
        kept = deletion_filter(rows, lambda some: any(conflict <= set(some) for conflict in conflicts))
        assert set(kept) in conflicts


def test_the_first_rows_go_first() -> None:
    """Of two conflicts the one with later rows is left."""

    def clashes(some: Sequence[int]) -> bool:
        return {0, 1} <= set(some) or {2, 3} <= set(some)

    assert deletion_filter(range(4), clashes) == [2, 3]
