"""A problem in which some days of a long horizon take their even share of what people may have in all, and no more.

Whoever fills the first weeks of a year by themselves spends the year's weekends on them; the last weeks then have none.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Count, Floats, Month
from scheduling.columns.problem.month_cost import tally
from scheduling.columns.problem.month_window import most_hits, most_spoilt
from scheduling.columns.problem.problem import Cells, Problem

AMPLE = 2
"""Duties by which working time may differ from the even share."""


def even_share(problem: Problem, cells: Cells, first: int, last: int) -> Problem:
    """Return a problem for changing `cells` on the days from `first` up to `last` alone.

    Working time, weekends and counts that are limited may there have what the days' part of the horizon comes to, or
    what they have already; `cells` keep every must and are worth the same.
    """
    months = tuple(_paced(month, cells[person], first, last) for person, month in enumerate(problem.months))
    return replace(problem, months=months)


def _paced(month: Month, cells: NDArray[np.int8], first: int, last: int) -> Month:
    inside = np.zeros_like(cells)
    inside[first:last] = cells[first:last]
    part, possible, days = (first / month.days, last / month.days), np.isfinite(month.cost), np.arange(month.days)

    def paced(price: Floats, has: tuple[int, int], most: int, ample: int = 0) -> Floats:
        return _around(price, has, part, ample) if np.flatnonzero(np.isfinite(price)).max() < most else price

    units, weekends = zip(tally(month, cells), tally(month, inside), strict=True)
    total = paced(month.total, units, most_hits(month.units, possible), AMPLE * int(month.units.max()))
    weekend = paced(month.weekend, weekends, most_spoilt(month.weekends, month.carried_weekends))
    counts = []
    for count in month.counts:
        has, here = (int(count.hits[days, own].sum()) for own in (cells, inside))
        counts.append(Count(count.hits, paced(count.price, (has, here), most_hits(count.hits, possible))))
    return replace(month, total=total, weekend=weekend, counts=tuple(counts))


def _around(price: Floats, has: tuple[int, int], part: tuple[float, float], ample: int) -> Floats:
    """Return prices by number without those too far from `has` in all, where what is had inside gets its share."""
    free, (whole, inside) = np.flatnonzero(np.isfinite(price)), has
    least, most = (round(limit * part[1]) - round(limit * part[0]) for limit in (int(free[0]), int(free[-1])))
    near = price[: max(whole, whole - inside + most + ample) + 1].copy()
    if free[0]:
        near[: max(0, min(whole, whole - inside + least - ample))] = np.inf
    return near
