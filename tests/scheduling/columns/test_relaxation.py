"""The linear relaxation."""

import numpy as np
import pytest

from scheduling.columns.clock import WorkClock
from scheduling.columns.pricing import Pricer
from scheduling.columns.relaxation import MOST_ROUNDS, Relaxation
from scheduling.columns.warmup import warm_up
from tests.scheduling.columns.tiny import best_value, tiny_problem


@pytest.mark.parametrize("seed", range(8))
def test_no_rota_lies_below_the_bound(seed: int) -> None:
    """Solved to the end, the bound is at most the best of all rotas and no more than a grain below the relaxation."""
    problem = tiny_problem(seed)
    root = Relaxation(problem, [Pricer(month) for month in problem.months], WorkClock(60))
    warm_up(root)
    solved = root.tighten(MOST_ROUNDS)
    least = best_value(problem)
    assert root.bound <= least + 1e-6
    if np.isfinite(least):
        assert solved and root.relaxed is not None
        assert problem.up(root.bound) >= root.relaxed.value - 1e-6
