"""The time share of a block in the limits of a long horizon."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Count
from scheduling.columns.problem.problem import Problem
from scheduling.columns.search.time_share import Days, allow_present, apply_time_share
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


def eight_days(most: int) -> Problem:
    """Return eight days of one person, without any costs or rows, of whom `most` may be worked."""
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
    return replace(problem, months=(free,), rows=problem.rows.select(np.zeros(len(problem.rows), np.bool_)))


def meant(days: Collection[int], horizon: int = 8) -> Days:
    """Return some days of a horizon."""
    return np.isin(np.arange(horizon), list(days))


@pytest.mark.parametrize(
    ("days", "planned", "limit"),
    [
        ([], [], 2),
        ([0], [], 2),
        ([0, 5], [], 2),
        ([5], [4, 5, 6, 7], 3),
        ([], [4, 5, 6, 7], 4),
        ([4, 5, 6], [4, 5, 6, 7], 1),
        ([4, 5], [4, 5], 1),
        ([0, 1, 2, 5], [], 2),
    ],
)
def test_a_block_has_its_part_of_the_limit(days: list[int], planned: list[int], limit: int) -> None:
    """Of four duties in eight days, a block of four days may have two, less what planned days used beyond theirs."""
    problem, cells = eight_days(4), np.zeros((1, 8), np.int8)
    cells[0, days] = 1
    shared = apply_time_share(problem, cells, meant(range(4)), meant(planned))
    allowing = allow_present(problem, shared, cells)
    for worked in range(5):
        there = cells.copy()
        there[0, :4] = np.arange(4) < worked
        assert np.isfinite(month_cost(shared.months[0], there[0])) == (worked <= limit), worked
        present = sum(day < 4 for day in days)
        assert np.isfinite(month_cost(allowing.months[0], there[0])) == (worked <= max(limit, present)), worked


def test_half_a_duty_is_one_for_some_people() -> None:
    """Of one duty in eight days, four days allow one to about half of the people, and all days to everybody."""
    one = eight_days(1)
    problem = replace(one, months=one.months * 20)
    cells, working = np.zeros((20, 8), np.int8), np.array([1, 0, 0, 0, 0, 0, 0, 0], np.int8)

    def may_work(planned: list[int]) -> int:
        shared = apply_time_share(problem, cells, meant(range(4)), meant(planned))
        return sum(np.isfinite(month_cost(month, working)) for month in shared.months)

    assert 8 <= may_work([]) <= 12
    assert may_work([4, 5, 6, 7]) == 20


def test_what_is_not_limited_stays_so() -> None:
    """Where every day of the horizon may be worked, every day of a block may be too."""
    problem, cells = eight_days(8), np.zeros((1, 8), np.int8)
    busy = cells.copy()
    busy[0, :3] = 1
    shared = apply_time_share(problem, cells, meant(range(3)), meant([]))
    assert month_cost(shared.months[0], busy[0]) == month_cost(problem.months[0], busy[0])


@pytest.mark.parametrize("seed", range(8))
def test_a_rota_is_worth_what_it_was(seed: int) -> None:
    """Every rota is allowed in the shares of its own blocks and has the same value there."""
    problem = tiny_problem(seed)
    for number, cells in enumerate(all_rotas(problem)):
        first = number % 3
        block, planned = meant(range(first, first + 2), 4), meant(range(first), 4)
        shared = apply_time_share(problem, cells, block, planned)
        assert allow_present(problem, shared, cells).value(cells) == problem.value(cells)
