"""Linear rows over the cells of several people."""

from dataclasses import replace

import numpy as np
import pytest

from tests.scheduling.columns.tiny import all_rotas, tiny_problem


def test_the_bound_part_lies_below_price_less_dual_times_activity() -> None:
    """For any duals inside the box and any activity the rows' part of the Lagrangian value is a lower bound."""
    dice = np.random.default_rng(1)
    rows = tiny_problem(1).rows
    for _ in range(200):
        duals = rows.clip(dice.normal(0, 20, len(rows)))
        activity = dice.integers(0, 7, len(rows)).astype(float)
        assert rows.bound_part(duals) <= float(np.sum(rows.prices(activity) + duals * activity)) + 1e-9


def test_some_rows_of_all_keep_their_activity() -> None:
    """Rows chosen out of all sum to what they summed to before."""
    problem = tiny_problem(2)
    keep = np.array([True, False, True, True, False])
    cells = next(all_rotas(problem), np.zeros(problem.shape[:2], np.int8))
    part = replace(problem, rows=problem.rows.select(keep))
    assert part.activity(cells) == pytest.approx(problem.activity(cells)[keep])


def test_lots_are_paid_whole() -> None:
    """A row with lots of 3 pays 2 lots for 4 too many, its linear price only the part."""
    rows = replace(tiny_problem(1).rows, lot=np.full(5, 3.0))
    activity = np.array([1.0, 2.0, 6.0, 0.0, 3.0])
    assert rows.prices(activity)[2] == 9.0 * 6
    assert rows.linear_prices(activity)[2] == 9.0 * 4
