"""Neighbourhoods: which part of a rota, cells of (people, days), to open next, mostly around what it pays for."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.duals_by_group import MOST_PEOPLE

Mask = NDArray[np.bool_]
"""Which people, days or (people, days) are meant."""


@dataclass(frozen=True, eq=False)
class CostMap:
    """Where a rota pays: its cost, rows, cells and months together, by day and by person."""

    days: Floats
    people: Floats


def map_costs(problem: Problem, cells: Cells, activity: Floats) -> CostMap:
    """Return the cost of a rota by day and by person, from the `activity` of its rows.

    The cost of a row is spread evenly over its days, and over its people by what each can bring to it. The cost of a
    month beyond that of its cells is spread over the days worked in it.
    """
    days = np.arange(problem.shape[1])
    own = np.array([np.where(np.isfinite(c := m.cost[days, cells[p]]), c, 0.0) for p, m in enumerate(problem.months)])
    people = np.array([month_cost(month, cells[p]) for p, month in enumerate(problem.months)])
    worked = (cells > 0) / np.maximum(1, (cells > 0).sum(axis=1))[:, None]
    prices, touched = problem.rows.prices(activity), problem.row_days
    spread = prices / np.maximum(1.0, touched.sum(axis=1))
    return CostMap(
        own.sum(axis=0) + (people - own.sum(axis=1)) @ worked + spread @ touched, people + _shares(problem, prices)
    )


def _shares(problem: Problem, prices: Floats) -> Floats:
    """Return the costs of the rows as shared among the people by what each can bring to a row."""
    return np.asarray(problem.contributions @ (prices / np.maximum(problem.row_sizes, 1e-9)), np.float64)


Neighbourhood = Callable[[Problem, CostMap, float, np.random.Generator], Mask]
"""A function that opens about `size` days of a rota, counted over at most `MOST_PEOPLE` people."""

MONTH = 42
"""The most days that are opened at once; a half year takes too long to price."""

EVERYWHERE = 0.2
"""The share of steps that open a part at random and not where the rota pays."""

PAYING = 0.3
"""The share of the people in a part who are drawn by the cost of their months, if enough months cost something."""


def one_window(problem: Problem, costs: CostMap, size: float, rng: np.random.Generator) -> Mask:
    """Open some days in a row for everybody, or for as many people as one step can take."""
    people = problem.shape[0]
    return _cross(_some(costs, min(people, MOST_PEOPLE), rng), _span(costs.days, size, rng))


def two_windows(problem: Problem, costs: CostMap, size: float, rng: np.random.Generator) -> Mask:
    """Open two shorter runs of days, so that working time can move between them."""
    people = problem.shape[0]
    both = _span(costs.days, 0.55 * size, rng)
    near = _around(both, MONTH)
    both |= _span(np.where(near, costs.days, 0.0), 0.55 * size, rng, near)
    return _cross(_some(costs, min(people, MOST_PEOPLE), rng), both)


def few_people(problem: Problem, costs: CostMap, size: float, rng: np.random.Generator) -> Mask:
    """Open the whole month of a few people, for what no window can change: totals, weekends, counts."""
    people, days, _ = problem.shape
    count = min(people, max(2, round(size * min(people, MOST_PEOPLE) / min(days, MONTH))))
    some = _some(costs, count, rng)
    return _cross(some, np.ones(days, np.bool_) if days <= MONTH else _span(costs.days, MONTH, rng))


def half_the_people(problem: Problem, costs: CostMap, size: float, rng: np.random.Generator) -> Mask:
    """Open a run of twice as many days for half as many people."""
    people = problem.shape[0]
    count = min(people, max(2, min(people, MOST_PEOPLE) // 2))
    return _cross(_some(costs, count, rng), _span(costs.days, 2 * size, rng))


def people_of_a_row(problem: Problem, costs: CostMap, size: float, rng: np.random.Generator) -> Mask:
    """Open the months of people who share a row, that is, some work, with one among them whose month costs much."""
    people, days, _ = problem.shape
    first = int(np.flatnonzero(_some(costs, 1, rng))[0])
    start, who = problem.row_people
    entries = slice(*problem.rows.start[[first * problem.places, (first + 1) * problem.places]])
    rows = np.unique(problem.rows.row[entries])
    few = rows[(np.diff(start)[rows] > 1) & (np.diff(start)[rows] <= MOST_PEOPLE)]
    if not len(few):
        return few_people(problem, costs, size, rng)
    row = rng.choice(few)
    theirs = np.setdiff1d(who[start[row] : start[row + 1]], first)
    count = max(2, round(size * min(people, MOST_PEOPLE) / min(days, MONTH)))
    some = np.append(rng.choice(theirs, min(len(theirs), count - 1), replace=False), first)
    open_days = np.ones(days, np.bool_) if days <= MONTH else _span(costs.days, MONTH, rng)
    return _cross(np.isin(np.arange(people), some), open_days)


def _cross(people: Mask, days: Mask) -> Mask:
    return people[:, None] & days[None, :]


def _some(costs: CostMap, count: int, rng: np.random.Generator) -> Mask:
    """Draw people, some by the cost of their months and the others at random."""
    weight = costs.people
    people = np.arange(len(weight))
    paying = min(int(np.ceil(PAYING * count)), int((weight > 0).sum())) if rng.random() >= EVERYWHERE else 0
    chosen = rng.choice(people, paying, replace=False, p=weight / weight.sum()) if paying else people[:0]
    rest = np.setdiff1d(people, chosen)
    return np.isin(people, np.concatenate([chosen, rng.choice(rest, count - len(chosen), replace=False)]))


def _span(weight: Floats, size: float, rng: np.random.Generator, within: Mask | None = None) -> Mask:
    """Return a run of about `size` days `within` some days, mostly around one that has weight."""
    days, at = len(weight), np.arange(len(weight))
    inside = at if within is None else np.flatnonzero(within)
    length = min(len(inside), max(2, int(size + rng.random())))
    if weight.sum() <= 0 or rng.random() < EVERYWHERE:
        weight = np.isin(at, inside).astype(np.float64)
    centre = int(rng.choice(days, p=weight / weight.sum()))
    first = int(np.clip(centre - rng.integers(0, length), inside[0], inside[-1] + 1 - length))
    return (at >= first) & (at < first + length)


def _around(days: Mask, length: int) -> Mask:
    """Return a run of `length` days, or all if there are fewer, around the middle of a shorter run."""
    at = np.arange(len(days))
    middle = int(np.flatnonzero(days).mean())
    first = int(np.clip(middle - length // 2, 0, max(0, len(days) - length)))
    return (at >= first) & (at < first + length)


NEIGHBOURHOODS: tuple[Neighbourhood, ...] = (one_window, two_windows, few_people, half_the_people, people_of_a_row)
"""All neighbourhoods that a search can open."""
