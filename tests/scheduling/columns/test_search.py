"""One searcher and how it spends its time."""

import numpy as np
import pytest

from scheduling.columns.clock import WorkClock
from scheduling.columns.neighbourhoods import NEIGHBOURHOODS
from scheduling.columns.one_by_one import one_by_one
from scheduling.columns.search import CAREFUL, HASTY, LONG, Search
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

LASTING = 0
"""A seed of which even a long horizon has a rota."""

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE[:3])
def test_each_neighbourhood_gets_the_same_time(seed: int) -> None:
    """However dear its steps are, none has had more than one step's time beyond what any other has had."""
    problem = tiny_problem(seed)
    search = Search(problem, WorkClock(2.0), np.random.default_rng(1))
    search.offer(next(all_rotas(problem)))
    dearest, before = 0.0, 0.0
    for _ in search.run(thorough=False):
        now = search.clock.elapsed()
        dearest, before = max(dearest, now - before), now
    spent = [search.spent.get(choose, 0.0) for choose in NEIGHBOURHOODS]
    assert search.proven or max(spent) - min(spent) <= dearest + 1e-9
    assert CAREFUL <= search.haste <= HASTY


def test_a_searcher_not_asked_for_a_bound_begins_at_once_on_a_long_horizon() -> None:
    """It opens its first part without an ascent over the whole horizon, and says no bound it has not got."""
    problem = tiny_problem(LASTING, people=1, days=LONG + 1)
    start = one_by_one(problem, WorkClock(1.0), np.random.default_rng(1))
    assert start is not None
    search = Search(problem, WorkClock(0.5), np.random.default_rng(1))
    search.offer(start)
    next(search.run(thorough=False), None)
    assert search.spent or search.clock.over()
    assert search.bound == -np.inf
