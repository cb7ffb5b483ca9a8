"""One searcher and how it spends its time."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.column_search import DIVE_SHARE, IDLE_FACTOR, LEAST_DIVE_SHARE, LONG, STEPS, ColumnSearch
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.search.rolling_horizon import blocks
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

LASTING = 0
"""A seed with a rota on a long horizon too."""

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


@pytest.mark.parametrize("number", [0, 1])
def test_a_long_horizon_starts_with_the_blocks_that_nobody_has_solved(number: int) -> None:
    """A block that another searcher has solved stays as it is, and there is no bound yet."""
    problem = tiny_problem(LASTING, people=1, days=LONG + 1)
    start = construct_greedily(problem, WorkClock(1.0), np.random.default_rng(1))
    assert start is not None
    search = ColumnSearch(problem, WorkClock(0.5), np.random.default_rng(1))
    search.offer(start)
    search.solved_blocks = {1 - number}
    next(search.run(thorough=False))
    first, last = blocks(*start.shape)[number]
    others = np.r_[0:first, last : LONG + 1]
    assert search.best is not None
    assert (search.best[:, others] == start[:, others]).all()
    assert search.value <= problem.value(start)
    assert search.solved_blocks == {0, 1}
    assert not search.spent
    assert search.bound == -np.inf
