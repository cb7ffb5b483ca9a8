"""The bound that needs no linear program."""

import numpy as np
import pytest

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.dual_start import dual_ranges
from scheduling.columns.relaxation.relaxation import Relaxation
from scheduling.columns.relaxation.subgradient_ascent import subgradient_ascent
from tests.scheduling.columns.tiny import best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_no_rota_lies_below_it(seed: int) -> None:
    """The value reached is at most that of the best of all rotas."""
    problem = tiny_problem(seed)
    root = _root(problem)
    subgradient_ascent(root, np.zeros(len(problem.rows)), dual_ranges(problem.rows), 1.0)
    assert -np.inf < root.bound <= best_value(problem) + 1e-6


def _root(problem: Problem) -> Relaxation:
    return Relaxation(problem, [Pricer(month) for month in problem.months], WorkClock(20.0))
