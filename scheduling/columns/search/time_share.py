"""Time share: some days of a long horizon may use only their share of each person's totals, such as weekends.

Planned without such a share, the first weeks of a year use up the weekends of the whole year.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_cost import units_and_weekends
from scheduling.columns.problem.month_problem import Count, Floats, MonthProblem
from scheduling.columns.problem.month_window import largest_sum, most_weekends
from scheduling.columns.problem.problem import Cells, Problem

SLACK = 2
"""Duties by which working time may differ from its share."""


def apply_time_share(problem: Problem, cells: Cells, first: int, last: int) -> Problem:
    """Return the problem for a change of `cells` on the days from `first` up to `last` only.

    There limited working time, weekends and counts may reach the share of these days in the horizon, or what `cells`
    have there already. `cells` keep every must and have the same value in both problems.
    """
    months = tuple(_shared(month, cells[person], first, last) for person, month in enumerate(problem.months))
    return replace(problem, months=months)


def _shared(month: MonthProblem, cells: NDArray[np.int8], first: int, last: int) -> MonthProblem:
    inside = np.zeros_like(cells)
    inside[first:last] = cells[first:last]
    part, possible, days = (first / month.days, last / month.days), np.isfinite(month.cost), np.arange(month.days)

    def shared(price: Floats, has: tuple[int, int], most: int, slack: int = 0) -> Floats:
        return _limited(price, has, part, slack) if np.flatnonzero(np.isfinite(price)).max() < most else price

    units, weekends = zip(units_and_weekends(month, cells), units_and_weekends(month, inside), strict=True)
    total = shared(month.total, units, largest_sum(month.units, possible), SLACK * int(month.units.max()))
    weekend = shared(month.weekend, weekends, most_weekends(month.weekends, month.carried_weekends))
    counts = []
    for count in month.counts:
        has, here = (int(count.hits[days, own].sum()) for own in (cells, inside))
        counts.append(Count(count.hits, shared(count.price, (has, here), largest_sum(count.hits, possible))))
    return replace(month, total=total, weekend=weekend, counts=tuple(counts))


def _limited(price: Floats, has: tuple[int, int], part: tuple[float, float], slack: int) -> Floats:
    """Return prices by number, infinite for numbers outside the share; `has` are the numbers in all and inside."""
    free, (whole, inside) = np.flatnonzero(np.isfinite(price)), has
    least, most = (round(limit * part[1]) - round(limit * part[0]) for limit in (int(free[0]), int(free[-1])))
    near = price[: max(whole, whole - inside + most + slack) + 1].copy()
    if free[0]:
        near[: max(0, min(whole, whole - inside + least - slack))] = np.inf
    return near
