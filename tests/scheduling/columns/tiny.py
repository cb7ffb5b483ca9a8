"""Tiny random problems of the column engine, small enough to list every rota."""

from collections.abc import Iterator
from itertools import product

import numpy as np

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Count, MonthProblem, Nodes
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.problem.run_automaton import RunAutomaton, RunLimit


def tiny_month(seed: int, days: int = 7, duties: int = 2) -> MonthProblem:
    """Return a month in which every part of the vocabulary is priced, some of it forbidden."""
    dice = np.random.default_rng(seed)
    symbols, longest, enough = duties + 1, 4, 2

    def priced(shape: tuple[int, ...], barred: float) -> np.ndarray:
        return np.where(dice.random(shape) < barred, np.inf, dice.integers(0, 9, shape)).astype(float)

    stint = priced((days, longest + 1), 0.15)
    stint[:, 0] = np.inf
    rest = priced((2, enough + 1), 0.1)
    rest[:, 0], rest[:, -1] = np.inf, 0.0
    cut = priced((2, enough + 1), 0.1)
    tail = seed % 3 == 0
    carried = priced((longest + 1,), 0.2) if tail else np.full(longest + 1, np.inf)
    carried[0] = np.inf
    units = dice.integers(1, 4, (days, symbols))
    units[:, 0] = 0
    hits = dice.integers(0, 2, (2, days, symbols))
    hits[:, :, 0] = 0
    return MonthProblem(
        cost=priced((days, symbols), 0.1),
        succession=dice.choice((0, 2, np.inf), (days, symbols, symbols), p=(0.7, 0.15, 0.15)),
        units=units.astype(np.int64),
        stint=stint,
        carried=carried,
        weekends=dice.integers(0, 2, (days, longest + 1)).astype(np.int64),
        carried_weekends=dice.integers(0, 2, longest + 1).astype(np.int64),
        rest=rest,
        cut=cut,
        rest_class=np.array([0, *dice.integers(0, 2, duties)], np.int64),
        total=priced((3 * days + 1,), 0.2),
        weekend=priced((4,), 0.1),
        nodes=tiny_nodes(dice, symbols),
        symbol_class=np.arange(symbols),
        counts=tuple(Count(hit.astype(np.int64), priced((4,), 0.1)) for hit in hits),
        opening_class=seed % 2,
        rested=0 if tail else 1 + seed % 4,
        longer=float(dice.choice((0, 2, np.inf), p=(0.4, 0.5, 0.1))),
    )


def tiny_nodes(dice: np.random.Generator, symbols: int) -> Nodes:
    """Return nodes with limits on runs of the first duty, and of all of them, after a tail that is like the first."""
    limits = (
        RunLimit(frozenset({1}), int(dice.integers(1, 4)), float(dice.integers(0, 5)), True),
        RunLimit(frozenset({1}), int(dice.integers(1, 3)), float(dice.choice((3, np.inf))), False),
        RunLimit(frozenset(range(1, symbols)), 2, 1.0, False),
    )
    return RunAutomaton(range(1, symbols), limits, (1,), bool(dice.integers(2))).nodes()


def all_months(month: MonthProblem) -> Iterator[np.ndarray]:
    """Yield every filling of one person's cells."""
    days, symbols = month.cost.shape
    for cells in product(range(symbols), repeat=days):
        yield np.array(cells, np.int8)


def tiny_problem(seed: int, people: int = 2, days: int = 4) -> Problem:
    """Return a problem of a few people with rows over cells and weekends of several."""
    dice = np.random.default_rng(seed)
    months = tuple(tiny_month(10 * seed + p, days) for p in range(people))
    symbols = months[0].cost.shape[1]
    weekends = np.array([(0, 1), (days - 2, days - 1)], np.int64)
    entries = dice.random((people, days * symbols + len(weekends), 5)) < 0.4
    entries[:, : days * symbols : symbols] = False
    places = entries.reshape(-1, 5)
    place, row = np.nonzero(places)
    start = np.searchsorted(place, np.arange(len(places) + 1))
    least = np.array([1.0, 2.0, -np.inf, 0.0, 3.0])
    return Problem(
        months,
        Rows(
            least,
            np.array([1.0, 2.0, 2.0, np.inf, 4.0]),
            np.array([20.0, 7.0, 0.0, 3.0, 11.0]),
            np.array([1.0, 4.0, 9.0, 0.0, 2.0]),
            np.ones(5),
            start.astype(np.int64),
            row.astype(np.int64),
            dice.integers(1, 3, len(row)).astype(float),
            weekends,
        ),
        5.0,
        1.0,
    )


def all_rotas(problem: Problem) -> Iterator[Cells]:
    """Yield every rota in which nobody breaks a must."""
    legal = [[c for c in all_months(m) if np.isfinite(month_cost(m, c))] for m in problem.months]
    for chosen in product(*legal):
        yield np.array(chosen, np.int8)


def best_value(problem: Problem) -> float:
    """Return the least value of any rota, by listing them all."""
    return min((problem.value(cells) for cells in all_rotas(problem)), default=np.inf)
