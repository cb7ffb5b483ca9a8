"""One searcher and how it spends its time."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.column_search import DIVE_SHARE, IDLE_FACTOR, LEAST_DIVE_SHARE, STEPS, ColumnSearch
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE[:3])
def test_each_neighbourhood_and_pair_moves_get_the_same_time(seed: int) -> None:
    """However long its steps take, none gets more than one step's time beyond another; idle pair moves count more."""
    problem = tiny_problem(seed)
    search = ColumnSearch(problem, WorkClock(2.0), np.random.default_rng(1))
    search.offer(next(all_rotas(problem)))
    dearest, before = 0.0, 0.0
    for _ in search.run(thorough=False):
        now = search.clock.elapsed()
        dearest, before = max(dearest, now - before), now
    spent = [search.spent.get(step, 0.0) for step in STEPS]
    assert search.proven or max(spent) - min(spent) <= IDLE_FACTOR * dearest + 1e-9
    assert LEAST_DIVE_SHARE <= search.dive_share <= DIVE_SHARE
