"""The time share of a block in the limits of a long horizon."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Count
from scheduling.columns.problem.problem import Problem
from scheduling.columns.search.time_share import apply_time_share
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


def eight_days(most: int) -> Problem:
    """Return eight days of one person, without any costs, of whom `most` may be worked."""
    problem = tiny_problem(0, people=1, days=8)
    month, shape = problem.months[0], (8, problem.shape[2])
    hits = np.ones(shape, np.int64)
    hits[:, 0] = 0
    free = replace(
        month, cost=np.zeros(shape), succession=np.zeros((*shape, shape[1])),
        stint=np.zeros((8, 9)), weekends=np.zeros((8, 9), np.int64), carried=np.full(9, np.inf),
        carried_weekends=np.zeros(9, np.int64), rest=np.zeros((2, 3)), cut=np.zeros((2, 3)), total=np.zeros(25),
        weekend=np.zeros(1), counts=(Count(hits, np.zeros(most + 1)),), rested=1, longer=0.0,
    )  # fmt: skip
    return replace(problem, months=(free,))


@pytest.mark.parametrize(("days", "limit"), [([], 2), ([0], 2), ([0, 5], 2), ([0, 1, 2, 5], 3)])
def test_a_block_has_its_part_of_what_may_be_had(days: list[int], limit: int) -> None:
    """Of four duties in eight days, a block of four days may have two, or as many as it has already."""
    problem, cells = eight_days(4), np.zeros((1, 8), np.int8)
    cells[0, days] = 1
    month = apply_time_share(problem, cells, 0, 4).months[0]
    for worked in range(5):
        there = cells.copy()
        there[0, :4] = np.arange(4) < worked
        assert np.isfinite(month_cost(month, there[0])) == (worked <= limit), worked


def test_what_is_not_limited_stays_so() -> None:
    """Where every day of the horizon may be worked, every day of a block may be too."""
    problem, cells = eight_days(8), np.zeros((1, 8), np.int8)
    busy = cells.copy()
    busy[0, :3] = 1
    assert month_cost(apply_time_share(problem, cells, 0, 3).months[0], busy[0]) == month_cost(
        problem.months[0], busy[0]
    )


@pytest.mark.parametrize("seed", range(8))
def test_a_rota_is_worth_what_it_was(seed: int) -> None:
    """Every rota is within the shares of its own blocks and has the same value there."""
    problem = tiny_problem(seed)
    for number, cells in enumerate(all_rotas(problem)):
        first = number % 3
        assert apply_time_share(problem, cells, first, first + 2).value(cells) == problem.value(cells)
