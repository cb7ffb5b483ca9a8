"""A rota to start from."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.clock import WorkClock
from scheduling.columns.pricing import Pricer
from scheduling.columns.problem import Problem
from scheduling.columns.start import marginal_cost, start_rota
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


@pytest.mark.parametrize("seed", range(12))
def test_a_start_is_legal_wherever_a_rota_is(seed: int) -> None:
    """There is a start exactly when listing finds a legal rota, and it breaks nobody's must."""
    problem = tiny_problem(seed)
    start = _start(problem)
    assert (start is None) == (next(all_rotas(problem), None) is None)
    if start is not None:
        assert np.isfinite(problem.value(start))


@pytest.mark.parametrize("seed", range(12))
def test_no_single_person_can_do_better_on_a_row_a_day(seed: int) -> None:
    """Where each row speaks of one day only, nobody can improve the start by changing alone."""
    problem = _one_day_rows(seed)
    start = _start(problem)
    if start is None:
        assert next(all_rotas(problem), None) is None
        return
    alone = [problem.value(rota) for rota in all_rotas(problem) if (rota != start).any(axis=1).sum() == 1]
    assert problem.value(start) <= min(alone, default=np.inf) + 1e-6


def test_marginal_costs_are_those_of_the_rows() -> None:
    """What a cell is said to change in the rows is what the rows' prices change when it is filled."""
    problem = tiny_problem(3)
    rows, cost = problem.rows, np.zeros(problem.shape[1:])
    others = np.array([0.0, 3.0, 2.0, -1.0, 2.0])
    asked = marginal_cost(
        rows.least, rows.most, rows.under, rows.over, rows.start, rows.row, rows.amount, 1, cost, others
    )
    days, symbols = cost.shape
    for day in range(days):
        for symbol in range(symbols):
            cell = (days + day) * symbols + symbol
            filled = others.copy()
            for entry in range(rows.start[cell], rows.start[cell + 1]):
                filled[rows.row[entry]] += rows.amount[entry]
            change = np.sum(rows.linear_prices(filled) - rows.linear_prices(others))
            assert asked[day, symbol] == pytest.approx(change)


def _start(problem: Problem) -> np.ndarray | None:
    return start_rota(problem, [Pricer(month) for month in problem.months], WorkClock(100))


def _one_day_rows(seed: int) -> Problem:
    """Return a tiny problem with the row of a day only, so that marginal costs are exact."""
    problem = tiny_problem(seed)
    _, days, symbols = problem.shape
    cells = problem.shape[0] * days * symbols
    cell = np.array([c for c in range(cells) if c % symbols])
    rows = replace(
        problem.rows,
        start=np.searchsorted(cell, np.arange(cells + 1)).astype(np.int64),
        row=(cell // symbols % days).astype(np.int64),
        amount=np.ones(len(cell)),
    )
    return replace(problem, rows=rows)
