"""Branch and price on a small problem."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.relaxation.branch_and_price import branch_and_price
from tests.scheduling.columns.tiny import best_value, tiny_problem

SOLVABLE = [seed for seed in range(12) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_the_tree_ends_at_the_best_of_all_rotas(seed: int) -> None:
    """With enough work the bound, up to the grain of whole values, is the least value of all rotas listed."""
    problem = tiny_problem(seed)
    bound = branch_and_price(problem, (), np.zeros(len(problem.rows)), np.inf, WorkClock(600.0))
    assert problem.round_up(bound) == pytest.approx(best_value(problem))


def test_it_ends_at_a_value_that_is_enough() -> None:
    """A bound that is asked for is reached or passed, and no tree goes on after that."""
    problem = tiny_problem(SOLVABLE[0])
    enough = best_value(problem) - 1.0
    bound = branch_and_price(problem, (), np.zeros(len(problem.rows)), enough, WorkClock(600.0))
    assert enough - 1e-6 <= problem.round_up(bound) <= best_value(problem) + 1e-6
