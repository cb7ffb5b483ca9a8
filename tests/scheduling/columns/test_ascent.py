"""The bound that needs no linear program."""

import numpy as np
import pytest

from scheduling.columns.ascent import ascend
from scheduling.columns.clock import WorkClock
from scheduling.columns.pricing import Pricer
from scheduling.columns.problem import Problem
from scheduling.columns.relaxation import MOST_ROUNDS, Relaxation
from tests.scheduling.columns.tiny import best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_no_rota_lies_below_it(seed: int) -> None:
    """The value reached is at most that of the best of all rotas."""
    problem = tiny_problem(seed)
    root = _root(problem)
    ascend(root)
    assert -np.inf < root.bound <= best_value(problem) + 1e-6


@pytest.mark.parametrize("seed", SOLVABLE)
def test_it_comes_near_to_what_the_linear_programme_proves(seed: int) -> None:
    """It never passes the value of the linear relaxation and ends within five hundredths of it."""
    problem = tiny_problem(seed)
    climbed, solved = _root(problem), _root(problem)
    ascend(climbed)
    solved.tighten(MOST_ROUNDS)
    assert solved.relaxed is not None
    value = solved.relaxed.value
    assert value - 0.05 * abs(value) <= climbed.bound <= value + 1e-6


def _root(problem: Problem) -> Relaxation:
    return Relaxation(problem, [Pricer(month) for month in problem.months], WorkClock(20.0))
