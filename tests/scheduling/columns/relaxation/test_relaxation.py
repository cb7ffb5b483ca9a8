"""The linear relaxation."""

import numpy as np
import pytest

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.relaxation.dual_start import start_duals
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation
from tests.scheduling.columns.tiny import best_value, tiny_problem


@pytest.mark.parametrize("seed", range(8))
def test_no_rota_lies_below_the_bound(seed: int) -> None:
    """Solved to the end, the bound is at most the best of all rotas and no more than a grain below the relaxation."""
    problem = tiny_problem(seed)
    root = Relaxation(problem, [Pricer(month) for month in problem.months], WorkClock(60))
    start_duals(root)
    solved = root.generate_columns(MOST_ROUNDS)
    least = best_value(problem)
    assert root.bound <= least + 1e-6
    if np.isfinite(least):
        assert solved
        assert root.relaxed is not None
        assert problem.round_up(root.bound) >= root.relaxed.value - 1e-6


@pytest.mark.parametrize("seed", range(8))
def test_no_month_that_prices_out_is_left_out_beside_a_solution(seed: int) -> None:
    """Of the months priced at other duals, those left out have no reduced cost below nothing at the solution's own.

    So it is from the first solution, beside which many months price out, to one with all of them in the master.
    """
    problem, dice = tiny_problem(seed), np.random.default_rng(seed)
    root = Relaxation(problem, [Pricer(month) for month in problem.months], WorkClock(60))
    root.price_at(root.duals)
    left_out = 0
    for _ in range(10):
        solution = root.master.solve()
        duals = problem.rows.clip(solution.duals + dice.normal(size=len(problem.rows)) * 3)
        every, some = root.price(duals)[1], root.price(duals, beside=solution)[1]
        kept = {(column.person, column.cells.tobytes()) for column in some}
        for column in every:
            if (column.person, column.cells.tobytes()) not in kept:
                assert solution.reduced_cost(column) >= -1e-6
                left_out += 1
        for column in every:
            root.master.add(column)
    assert left_out > 0
