"""A long horizon in blocks that overlap."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.column_search import LONG, ColumnSearch
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.search.long_horizon import _Rounds, search_horizon
from scheduling.columns.search.rolling_horizon import blocks_of
from tests.scheduling.columns.search.test_time_share import eight_days
from tests.scheduling.columns.tiny import best_value, tiny_problem

LASTING = 0
"""A seed with a rota on a long horizon too."""


@pytest.mark.parametrize("number", [0, 1])
def test_a_long_horizon_starts_with_the_blocks_that_nobody_has_solved(number: int) -> None:
    """A block that another searcher has solved stays as it is, and there is no bound yet."""
    problem = tiny_problem(LASTING, people=1, days=LONG + 1)
    start = construct_greedily(problem, WorkClock(1.0), np.random.default_rng(1))
    assert start is not None
    search = ColumnSearch(problem, WorkClock(0.5), np.random.default_rng(1))
    search.offer(start)
    search.solved_blocks = {1 - number}
    next(search_horizon(search, thorough=False))
    first, last = blocks_of(problem)[number]
    others = np.r_[0:first, last : LONG + 1]
    assert search.best is not None
    assert (search.best[:, others] == start[:, others]).all()
    assert search.value <= problem.value(start)
    assert search.solved_blocks == {0, 1}
    assert not search.spent
    assert search.bound == -np.inf


def test_blocks_that_overlap_find_what_even_shares_miss() -> None:
    """Of four duties in eight days all are wanted in the first half, where the first blocks allow two."""
    free = eight_days(4)
    cost = np.zeros_like(free.months[0].cost)
    cost[:4, 0] = 3.0
    problem = replace(free, months=(replace(free.months[0], cost=cost),))
    search = ColumnSearch(problem, WorkClock(20.0), np.random.default_rng(1), duals=np.zeros(len(problem.rows)))
    search.offer(np.zeros((1, 8), np.int8))
    rounds = _Rounds(search, [(0, 4), (4, 8)], 1)
    planned = [search.value for _ in rounds.plan()]
    assert planned[-1] >= problem.constant + 2 * 3.0
    revisited = [search.value for _ in rounds.revisit()]
    assert revisited[-1] == best_value(problem) < planned[-1]
    assert not search.spent
