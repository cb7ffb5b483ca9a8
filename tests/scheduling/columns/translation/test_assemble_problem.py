"""Limits as rows of the master."""

import numpy as np

from scheduling.columns.problem.cell_index import CellIndex
from scheduling.columns.problem.limit import Limit
from scheduling.columns.problem.rows import Rows
from scheduling.columns.problem.sums import sums_of
from scheduling.columns.translation.assemble_problem import assemble

PLACES = CellIndex(2, 2, 2)
HERE, THERE = PLACES.cell(0, 0, 1), PLACES.cell(1, 0, 1)

Said = tuple[tuple[tuple[int, int], ...], Limit]
"""A sum as places with weights, and the limit on it."""


def assembled(pairs: list[Said]) -> Rows:
    """Return some limits as rows; a must costs a million."""
    return assemble(sums_of([terms for terms, _ in pairs]), [limit for _, limit in pairs], PLACES, 1e6)


def test_two_sides_of_a_sum_are_one_row() -> None:
    """At least 1 and at most 1 of the same heads make one row that lies between 1 and 1."""
    heads = ((HERE, 1), (THERE, 1))
    short = ((HERE, -1), (THERE, -1))
    rows = assembled([(short, Limit(-1, 1, 100.0)), (heads, Limit(1, 1, 1.0))])
    assert len(rows) == 1
    assert (rows.least[0], rows.under[0], rows.most[0], rows.over[0]) == (1, 100, 1, 1)
    assert rows.prices(np.array([0.0])) == 100
    assert rows.prices(np.array([2.0])) == 1


def test_sides_that_cross_stay_two_rows() -> None:
    """At least 2 and at most 1 cannot both be kept: every sum pays one of them, and never is a row upside down."""
    heads = ((HERE, 2), (THERE, 2))
    short = ((HERE, -2), (THERE, -2))
    rows = assembled([(heads, Limit(2, 1, 3.0)), (short, Limit(-4, 1, 5.0))])
    assert len(rows) == 2
    assert (rows.least <= rows.most).all()
    assert rows.prices(np.full(2, 2.0)).sum() == 3.0 * 2
    assert rows.prices(np.full(2, 1.0)).sum() == 5.0 * 2


def test_the_price_is_that_of_the_limit() -> None:
    """For every sum the rows cost what the limits cost, each for itself."""
    dice = np.random.default_rng(5)
    for _ in range(50):
        limits = [Limit(int(dice.integers(-3, 4)), 1, float(dice.integers(1, 9))) for _ in range(4)]
        signs = dice.choice([1, -1], 4)
        keyed: list[Said] = [(((HERE, int(s)), (THERE, int(s))), limit) for s, limit in zip(signs, limits, strict=True)]
        rows = assembled(keyed)
        for total in range(3):
            each = sum(float(limit.cost(np.array([s * total]))[0]) for s, limit in zip(signs, limits, strict=True))
            assert rows.prices(np.full(len(rows), float(total))).sum() == each
