"""Which part of a rota to open next: cells (people, days) around what it pays for."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.month_cost import month_price
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.dual_groups import MOST_PEOPLE

Free = NDArray[np.bool_]

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Pains:
    """Where a rota pays, rows, cells and months together: by day and by person."""

    days: Floats
    people: Floats


def pains(problem: Problem, cells: Cells, activity: Floats) -> Pains:
    """Return what a rota pays by day and by person, given what its rows sum to.

    A row's price is spread over the days it speaks of, and over the people by what they can bring to it; what a month
    costs beyond its cells, over the days worked in it.
    """
    days = np.arange(problem.shape[1])
    own = np.array([np.where(np.isfinite(c := m.cost[days, cells[p]]), c, 0.0) for p, m in enumerate(problem.months)])
    people = np.array([month_price(month, cells[p]) for p, month in enumerate(problem.months)])
    worked = (cells > 0) / np.maximum(1, (cells > 0).sum(axis=1))[:, None]
    prices, touched = problem.rows.prices(activity), problem.row_days
    spread = prices / np.maximum(1.0, touched.sum(axis=1))
    return Pains(
        own.sum(axis=0) + (people - own.sum(axis=1)) @ worked + spread @ touched, people + _answering(problem, prices)
    )


def _answering(problem: Problem, prices: Floats) -> Floats:
    """Return the prices of the rows as shared among the people by what each can bring to a row."""
    return np.asarray(problem.brings @ (prices / np.maximum(problem.row_sizes, 1e-9)), np.float64)


Choose = Callable[[Problem, Pains, float, np.random.Generator], Free]
"""Opens about so many days' worth of cells, counted over at most `MOST_PEOPLE` people."""

MONTH = 42
"""Days within which cells are opened at once; a whole half year is too slow to price to be worth it."""

EVERYWHERE = 0.2
"""How often a part is opened somewhere at random and not where the rota pays."""

PAYING = 0.3
"""The share of the people in a part who are taken among those whose months pay, if there are so many."""


def window(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open some days in a row for everybody."""
    people = problem.shape[0]
    return _cross(problem, _some(pains, min(people, MOST_PEOPLE), rng), _span(pains.days, size, rng))


def two_windows(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open two shorter runs of days for everybody, so that working time can move between them."""
    people = problem.shape[0]
    both = _span(pains.days, 0.55 * size, rng)
    near = _around(both, MONTH)
    both |= _span(np.where(near, pains.days, 0.0), 0.55 * size, rng, near)
    return _cross(problem, _some(pains, min(people, MOST_PEOPLE), rng), both)


def group(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open the whole month of a few people, for what no window can move: totals, weekends, counts."""
    people, days, _ = problem.shape
    count = min(people, max(2, round(size * min(people, MOST_PEOPLE) / min(days, MONTH))))
    some = _some(pains, count, rng)
    return _cross(problem, some, np.ones(days, np.bool_) if days <= MONTH else _span(pains.days, MONTH, rng))


def half(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open a run of twice as many days for half of the people."""
    people = problem.shape[0]
    count = min(people, max(2, min(people, MOST_PEOPLE) // 2))
    return _cross(problem, _some(pains, count, rng), _span(pains.days, 2 * size, rng))


def team(problem: Problem, pains: Pains, size: float, rng: np.random.Generator) -> Free:
    """Open the months of people whom one row speaks of, with somebody among them who pays: they share some work."""
    people, days, _ = problem.shape
    first = int(np.flatnonzero(_some(pains, 1, rng))[0])
    start, who = problem.row_people
    entries = slice(*problem.rows.start[[first * problem.places, (first + 1) * problem.places]])
    rows = np.unique(problem.rows.row[entries])
    few = rows[(np.diff(start)[rows] > 1) & (np.diff(start)[rows] <= MOST_PEOPLE)]
    if not len(few):
        return group(problem, pains, size, rng)
    row = rng.choice(few)
    theirs = np.setdiff1d(who[start[row] : start[row + 1]], first)
    count = max(2, round(size * min(people, MOST_PEOPLE) / min(days, MONTH)))
    some = np.append(rng.choice(theirs, min(len(theirs), count - 1), replace=False), first)
    open_days = np.ones(days, np.bool_) if days <= MONTH else _span(pains.days, MONTH, rng)
    return _cross(problem, np.isin(np.arange(people), some), open_days)


def _cross(problem: Problem, people: Mask, days: Mask) -> Free:
    return people[:, None] & days[None, :]


def _some(pains: Pains, count: int, rng: np.random.Generator) -> Mask:
    """Choose so many people, some of them because their months pay, the others at random."""
    weight = pains.people
    people = np.arange(len(weight))
    paying = min(int(np.ceil(PAYING * count)), int((weight > 0).sum())) if rng.random() >= EVERYWHERE else 0
    chosen = rng.choice(people, paying, replace=False, p=weight / weight.sum()) if paying else people[:0]
    rest = np.setdiff1d(people, chosen)
    return np.isin(people, np.concatenate([chosen, rng.choice(rest, count - len(chosen), replace=False)]))


def _span(weight: Floats, size: float, rng: np.random.Generator, within: Mask | None = None) -> Mask:
    """Return a run of about `size` days `within` some, mostly around one that has weight."""
    days, at = len(weight), np.arange(len(weight))
    inside = at if within is None else np.flatnonzero(within)
    length = min(len(inside), max(2, int(size + rng.random())))
    if weight.sum() <= 0 or rng.random() < EVERYWHERE:
        weight = np.isin(at, inside).astype(np.float64)
    centre = int(rng.choice(days, p=weight / weight.sum()))
    first = int(np.clip(centre - rng.integers(0, length), inside[0], inside[-1] + 1 - length))
    return (at >= first) & (at < first + length)


def _around(days: Mask, length: int) -> Mask:
    """Return a run of so many days, if there are so many, with a shorter run in its middle."""
    at = np.arange(len(days))
    middle = int(np.flatnonzero(days).mean())
    first = int(np.clip(middle - length // 2, 0, max(0, len(days) - length)))
    return (at >= first) & (at < first + length)


NEIGHBOURHOODS: tuple[Choose, ...] = (window, two_windows, group, half, team)
"""All ways to open a part of a rota."""
