"""A rota from a relaxation, also when there is no time for it."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS
from scheduling.columns.relaxation.root_relaxation import root_relaxation
from scheduling.columns.search.dive import DECIDED, dive
from tests.scheduling.columns.tiny import best_value, tiny_problem

SEEDS = [seed for seed in range(40) if np.isfinite(best_value(tiny_problem(seed)))][:8]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_dive_that_the_clock_ends_gives_everybody_a_month_they_may_have(seed: int) -> None:
    """After one step of it there is no time left: a rota comes back nevertheless, in which nobody breaks a must."""
    problem = tiny_problem(seed)
    root = root_relaxation(problem, WorkClock(100.0))
    root.generate_columns(MOST_ROUNDS)
    root.clock = WorkClock(0.0)
    cells = dive(root, 0.1, 1, np.random.default_rng(seed))
    assert cells is not None
    assert all(np.isfinite(month_cost(month, cells[p])) for p, month in enumerate(problem.months))


def test_among_these_some_are_ended_on_the_way() -> None:
    """Where the relaxation mixes months at first, one step of a tenth does not decide them all."""
    mixing = 0
    for seed in SEEDS:
        root = root_relaxation(tiny_problem(seed), WorkClock(100.0))
        root.generate_columns(MOST_ROUNDS)
        assert root.relaxed is not None
        mixing += bool(root.weights(root.relaxed).max(axis=2).min() <= DECIDED)
    assert mixing >= 3


def test_what_a_cutoff_rules_out_does_not_come_back() -> None:
    """No rota is below the best value, however the dive ends."""
    problem = tiny_problem(SEEDS[0])
    root = root_relaxation(problem, WorkClock(100.0))
    root.generate_columns(MOST_ROUNDS)
    root.clock = WorkClock(0.0)
    assert dive(root, 0.1, 1, np.random.default_rng(1), best_value(problem)) is None
