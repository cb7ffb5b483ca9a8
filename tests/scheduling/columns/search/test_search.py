"""One searcher and how it spends its time."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.greedy import one_by_one
from scheduling.columns.search.rolling_horizon import blocks
from scheduling.columns.search.search import CAREFUL, HASTY, IDLY, LONG, TURNS, Search
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

LASTING = 0
"""A seed of which even a long horizon has a rota."""

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE[:3])
def test_each_neighbourhood_and_swaps_get_the_same_time(seed: int) -> None:
    """However dear its steps are, none has had more than one step's time beyond any other; idle swaps count as more."""
    problem = tiny_problem(seed)
    search = Search(problem, WorkClock(2.0), np.random.default_rng(1))
    search.offer(next(all_rotas(problem)))
    dearest, before = 0.0, 0.0
    for _ in search.run(thorough=False):
        now = search.clock.elapsed()
        dearest, before = max(dearest, now - before), now
    spent = [search.spent.get(turn, 0.0) for turn in TURNS]
    assert search.proven or max(spent) - min(spent) <= IDLY * dearest + 1e-9
    assert CAREFUL <= search.haste <= HASTY


@pytest.mark.parametrize("number", [0, 1])
def test_a_long_horizon_is_begun_with_the_blocks_that_nobody_has_given(number: int) -> None:
    """The block another searcher has told of stays as it is; no bound is said that nobody has."""
    problem = tiny_problem(LASTING, people=1, days=LONG + 1)
    start = one_by_one(problem, WorkClock(1.0), np.random.default_rng(1))
    assert start is not None
    search = Search(problem, WorkClock(0.5), np.random.default_rng(1))
    search.offer(start)
    search.given = {1 - number}
    next(search.run(thorough=False))
    first, last = blocks(*start.shape)[number]
    others = np.r_[0:first, last : LONG + 1]
    assert search.best is not None
    assert (search.best[:, others] == start[:, others]).all()
    assert search.value <= problem.value(start)
    assert search.given == {0, 1}
    assert not search.spent
    assert search.bound == -np.inf
