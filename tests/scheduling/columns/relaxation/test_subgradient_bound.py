"""The bound on a long horizon, from no duals and from known ones."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.relaxation.subgradient_bound import subgradient_bound
from tests.scheduling.columns.tiny import best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_no_rota_lies_below_the_bound(seed: int) -> None:
    """Whatever duals are known, sensible or wild, the bound is finite and at most the best of all rotas."""
    problem = tiny_problem(seed)
    wild = np.random.default_rng(seed).normal(0.0, 20.0, len(problem.rows))
    for known in (None, np.zeros(len(problem.rows)), wild):
        bound = subgradient_bound(problem, WorkClock(0.5), known)
        assert np.isfinite(bound)
        assert bound <= best_value(problem) + 1e-6


@pytest.mark.parametrize("seed", SOLVABLE)
def test_good_duals_are_not_lost(seed: int) -> None:
    """From duals that gave a bound, little more time gives no lower one."""
    problem = tiny_problem(seed)
    before = subgradient_bound(problem, WorkClock(0.02), np.ones(len(problem.rows)))
    assert subgradient_bound(problem, WorkClock(0.5), np.ones(len(problem.rows))) >= before - 1e-6
