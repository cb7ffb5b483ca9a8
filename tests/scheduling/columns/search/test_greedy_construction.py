"""A first rota made one person after another."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Count
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.search.greedy_construction import construct_greedily
from tests.scheduling.columns.tiny import all_months, tiny_month, tiny_problem


def made(problem: Problem, seed: int = 1) -> Cells | None:
    """Return the rota of a problem for a second's worth of work."""
    return construct_greedily(problem, WorkClock(1.0), np.random.default_rng(seed))


def one_row(least: float, most: float) -> Problem:
    """Return two people, two days and one duty, with a row that counts the duties of both days."""
    free = replace(
        tiny_month(1, days=2, duties=1),
        cost=np.zeros((2, 2)), succession=np.zeros((2, 2, 2)), stint=np.array([[np.inf, 0, 0]] * 2),
        carried=np.full(3, np.inf), weekends=np.zeros((2, 3), np.int64), carried_weekends=np.zeros(3, np.int64),
        rest=np.zeros((2, 3)), total=np.zeros(9), weekend=np.zeros(4), counts=(), rested=9,
    )  # fmt: skip
    cells = 2 * 2 * 2
    start = np.cumsum([0, *(cell % 2 for cell in range(cells))]).astype(np.int64)
    row, amount = np.zeros(4, np.int64), np.ones(4)
    one = np.ones(1)
    return Problem((free, free), Rows(least * one, most * one, 5 * one, 7 * one, one, start, row, amount))


@pytest.mark.parametrize("seed", range(12))
def test_without_rows_everybody_has_their_cheapest_month(seed: int) -> None:
    """Against listing every month; where somebody has none, there is no rota."""
    problem = tiny_problem(seed)
    problem = replace(problem, rows=problem.rows.select(np.zeros(len(problem.rows), np.bool_)))
    best = sum(min(month_cost(month, cells) for cells in all_months(month)) for month in problem.months)
    found = made(problem)
    assert (found is None) == np.isinf(best)
    if found is not None:
        assert problem.value(found) == pytest.approx(problem.constant + best)


@pytest.mark.parametrize("seed", range(12))
def test_everybodys_musts_are_kept_also_with_rows(seed: int) -> None:
    """Each month is one that listing them allows."""
    problem = tiny_problem(seed)
    found = made(problem)
    if found is not None:
        for month, cells in zip(problem.months, found, strict=True):
            assert np.isfinite(month_cost(month, cells))


@pytest.mark.parametrize(("least", "most"), [(0, 0), (1, 1), (2, 3), (4, 4)])
def test_what_the_team_needs_is_met(least: float, most: float) -> None:
    """By hand: of four cells as many are worked as the row asks for, so it costs nothing."""
    problem = one_row(least, most)
    found = made(problem)
    assert found is not None
    assert least <= found.sum() <= most
    assert problem.value(found) == 0


@pytest.mark.parametrize("seed", [seed for seed in range(12) if made(tiny_problem(seed)) is not None])
def test_a_rota_to_start_from_never_gets_worse(seed: int) -> None:
    """The value stays or improves; a month that breaks its person's musts is replaced."""
    problem = tiny_problem(seed)
    start = made(problem)
    assert start is not None
    again = construct_greedily(problem, WorkClock(1.0), np.random.default_rng(2), start)
    assert again is not None
    assert problem.value(again) <= problem.value(start) + 1e-9
    spoilt = start.copy()
    spoilt[0] = -1 + np.array(problem.months[0].cost.shape[1], np.int8)
    repaired = construct_greedily(problem, WorkClock(1.0), np.random.default_rng(2), spoilt)
    assert repaired is not None
    assert np.isfinite(problem.value(repaired))


def test_a_long_rota_keeps_counts_that_fill_no_state() -> None:
    """Two people for ten weeks, at most 9 of the second duty and 30 to 40 duties: made at once, and legal."""
    days, symbols = 70, 3
    few = np.zeros((days, symbols), np.int64)
    few[:, 2] = 1
    total = np.full(41, np.inf)
    total[30:] = 0.0
    rest = np.array([[np.inf, 5.0, 0.0]] * 2)
    month = replace(
        tiny_month(1, days=days),
        cost=np.zeros((days, symbols)), succession=np.zeros((days, symbols, symbols)),
        units=np.tile(np.array([0, 1, 1]), (days, 1)), stint=np.tile(np.array([np.inf, 3.0, 0, 0, 0, 0]), (days, 1)),
        carried=np.full(6, np.inf), weekends=np.zeros((days, 6), np.int64), carried_weekends=np.zeros(6, np.int64),
        rest=rest, rest_class=np.zeros(3, np.int64), total=total, weekend=np.zeros(1),
        counts=(Count(few, np.zeros(10)),), rested=9,
    )  # fmt: skip
    wanted = np.tile(few.ravel(), 2)
    start = np.cumsum([0, *wanted]).astype(np.int64)
    row = np.tile(np.arange(days), 2).astype(np.int64)
    one = np.ones(days)
    rows = Rows(one, one, 100 * one, one, one, start, row, np.ones(len(row)))
    found = made(Problem((month, month), rows))
    assert found is not None
    assert np.isfinite(Problem((month, month), rows).value(found))
    assert 6 <= (found == 2).sum() <= 18
