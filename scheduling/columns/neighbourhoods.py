"""Which part of a rota to open next: cells (people, days) around what it pays for."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.month import Floats
from scheduling.columns.problem import Cells, Problem

Free = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Pains:
    """Where a rota pays: by day (rows and cells) and by person."""

    days: Floats
    people: Floats


def pains(problem: Problem, cells: Cells) -> Pains:
    """Return what a rota pays by day and by person; a row's price is spread over the days it can be mended on."""
    count, days, symbols = problem.shape
    at = np.arange(days)
    own = np.array(
        [np.where(np.isfinite(m.cost[at, cells[p]]), m.cost[at, cells[p]], 0.0) for p, m in enumerate(problem.months)]
    )
    prices = problem.rows.prices(problem.activity(cells))
    day_of_place = np.concatenate([np.repeat(at, symbols), problem.rows.weekends[:, 0]])
    day_of_entry = np.repeat(np.tile(day_of_place, count), np.diff(problem.rows.start))
    touched = np.zeros((len(prices), days))
    touched[problem.rows.row, day_of_entry] = 1.0
    spread = prices / np.maximum(1.0, touched.sum(axis=1))
    return Pains(own.sum(axis=0) + spread @ touched, own.sum(axis=1))


Choose = Callable[[Problem, Pains, float, np.random.Generator], Free]
"""Opens about so many days' worth of cells, counted over at most `CROWD` people."""

CROWD = 60
"""People opened at once in a window; more make a step too slow to be worth it."""

EVERYWHERE = 0.2
"""How often a window is opened somewhere at random and not where the rota pays."""


def window(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open some days in a row for everybody."""
    people, days, _ = problem.shape
    return _cross(problem, _crowd(people, rng), _span(pains, days, size, rng))


def two_windows(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open two shorter runs of days for everybody, so that working time can move between them."""
    people, days, _ = problem.shape
    both = _span(pains, days, 0.55 * size, rng) | _span(pains, days, 0.55 * size, rng)
    return _cross(problem, _crowd(people, rng), both)


def group(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open the whole month of a few people, for what no window can move: totals, weekends, counts."""
    people, days, _ = problem.shape
    count = min(people, max(2, round(size * min(people, CROWD) / days)))
    chosen = rng.choice(people, count, replace=False)
    return _cross(problem, np.isin(np.arange(people), chosen), np.ones(days, np.bool_))


def half(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open a run of twice as many days for half of the people."""
    people, days, _ = problem.shape
    crowd = min(people, CROWD)
    chosen = rng.choice(people, max(2, crowd // 2), replace=False)
    return _cross(problem, np.isin(np.arange(people), chosen), _span(pains, days, 2 * size, rng))


def _cross(problem: Problem, people: NDArray[np.bool_], days: NDArray[np.bool_]) -> Free:
    return people[:, None] & days[None, :]


def _crowd(people: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    if people <= CROWD:
        return np.ones(people, np.bool_)
    return np.isin(np.arange(people), rng.choice(people, CROWD, replace=False))


def _span(pains: Pains, days: int, size: float, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Return a run of about `size` days, mostly around one that pays."""
    length = min(days, max(2, int(size + rng.random())))
    weight = pains.days
    if weight.sum() <= 0 or rng.random() < EVERYWHERE:
        weight = np.ones(days)
    centre = int(rng.choice(days, p=weight / weight.sum()))
    first = int(np.clip(centre - rng.integers(0, length), 0, days - length))
    at = np.arange(days)
    return (at >= first) & (at < first + length)


NEIGHBOURHOODS: tuple[Choose, ...] = (window, two_windows, group, half)
"""All ways to open a part of a rota."""
