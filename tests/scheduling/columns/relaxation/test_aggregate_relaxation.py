"""A problem whose months forget what they have in all."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.month_problem import MonthProblem
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.aggregate_relaxation import aggregate_relaxation, weekend_pairs
from scheduling.columns.relaxation.subgradient_bound import subgradient_bound
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem


def limited(month: MonthProblem, seed: int) -> MonthProblem:
    """Return a month with plain limits: 3 to 9 units, one weekend of days 1 and 2, at most 2 of each count."""
    days, lengths = month.weekends.shape
    spoilt = np.array(
        [[length > 0 and day <= 2 and day + length > 1 for length in range(lengths)] for day in range(days)]
    )
    total, weekend, count = np.full(10, np.inf), np.zeros(1 + seed % 2), np.zeros(3)
    total[3:] = 0.0
    return replace(
        month, total=total, weekend=weekend, weekends=spoilt.astype(np.int64),
        carried_weekends=spoilt[0].astype(np.int64), counts=tuple(replace(c, price=count) for c in month.counts),
    )  # fmt: skip


def problem_of(seed: int) -> Problem:
    """Return two people's four days with such limits."""
    problem = tiny_problem(seed)
    return replace(problem, months=tuple(limited(month, seed) for month in problem.months))


SOLVABLE = [seed for seed in range(12) if np.isfinite(best_value(problem_of(seed)))]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_rotas_within_the_limits_cost_the_same(seed: int) -> None:
    """Every legal rota has its value, and every month is without totals, weekends and counts."""
    problem = problem_of(seed)
    loose = aggregate_relaxation(problem)
    assert all(len(m.total) == len(m.weekend) == 1 and not m.counts and not m.weekends.any() for m in loose.months)
    for cells in all_rotas(problem):
        assert loose.value(cells) == pytest.approx(problem.value(cells))


@pytest.mark.parametrize("seed", SOLVABLE)
def test_more_than_the_limits_costs(seed: int) -> None:
    """A rota that only breaks limits costs more than its rows and cells, and the best of all no more than before."""
    problem = problem_of(seed)
    loose = aggregate_relaxation(problem)
    assert best_value(loose) <= best_value(problem)
    free = replace(loose, rows=loose.rows.select(np.arange(len(loose.rows)) < len(problem.rows)))
    broken = [cells for cells in all_rotas(free) if not np.isfinite(problem.value(cells))]
    assert all(loose.value(cells) > free.value(cells) for cells in broken)


@pytest.mark.parametrize("seed", SOLVABLE)
def test_no_rota_lies_below_the_bound_of_an_ascent(seed: int) -> None:
    """The bound is below the best of all rotas."""
    problem = problem_of(seed)
    assert -np.inf < subgradient_bound(problem, WorkClock(1.0)) <= best_value(problem) + 1e-6


def test_weekends_that_are_no_pairs_stay_in_the_month() -> None:
    """Random numbers of spoilt weekends are no weekends; those of a month with one are found."""
    month = tiny_problem(1).months[0]
    assert weekend_pairs(limited(month, 1)) == {(1, 2)}
    assert weekend_pairs(replace(month, weekends=np.arange(20).reshape(4, 5) % 3)) is None
