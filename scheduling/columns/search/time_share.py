"""Time share: some days of a long horizon may use only their share of each person's totals, such as weekends.

Planned without such a share, the first weeks of a year use up the weekends of the whole year. What the days planned so
far used beyond their share is missing in the next ones, and what they left is added. A share of half a weekend is one
weekend for some people and none for the others.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Count, Floats, MonthProblem
from scheduling.columns.problem.month_window import largest_sum, most_weekends
from scheduling.columns.problem.problem import Cells, Problem

TURN = 0.618
"""Shares that are not whole are rounded up later from person to person by this part of a unit, the golden ratio."""

SLACK = 2
"""Duties by which working time may differ from its share."""

ROUNDING = 1e-9
"""The most by which a whole share may be off through rounding."""

Days = NDArray[np.bool_]
"""Which days of the horizon are meant, shape (days)."""


def apply_time_share(problem: Problem, cells: Cells, block: Days, planned: Days) -> Problem:
    """Return the problem for a change of `cells` on the days of a block only, where nobody may leave the share.

    Limited working time, weekends and counts of the block and the days `planned` before it may reach the share of these
    days in the horizon. Months of people who are beyond that share are infinite until they change.
    """
    turns = TURN * np.arange(len(problem.months)) % 1
    months = tuple(_shared(m, cells[p], block, planned & ~block, turns[p]) for p, m in enumerate(problem.months))
    return replace(problem, months=months)


def allow_present(problem: Problem, shared: Problem, cells: Cells) -> Problem:
    """Return a `shared` problem in which the months of `cells` are allowed, at their cost in the problem itself."""
    pairs = zip(problem.months, shared.months, strict=True)
    return replace(shared, months=tuple(_allowing(month, less, cells[p]) for p, (month, less) in enumerate(pairs)))


def _shared(month: MonthProblem, cells: NDArray[np.int8], block: Days, planned: Days, turn: float) -> MonthProblem:
    days, possible, part = np.arange(month.days), np.isfinite(month.cost), float((block | planned).mean())
    kinds = (np.where(days_meant, cells, 0).astype(np.int8) for days_meant in (np.ones_like(block), block, planned))
    everywhere, inside, before = (_numbers(month, days, own) for own in kinds)

    def shared(price: Floats, number: int, most: int, slack: int = 0) -> Floats:
        if np.flatnonzero(np.isfinite(price)).max() >= most:
            return price
        outside = everywhere[number] - inside[number]
        return _limited(price, outside, before[number], (part, turn), slack)

    total = shared(month.total, 0, largest_sum(month.units, possible), SLACK * int(month.units.max()))
    weekend = shared(month.weekend, 1, most_weekends(month.weekends, month.carried_weekends))
    counts = tuple(
        Count(count.hits, shared(count.price, 2 + k, largest_sum(count.hits, possible)))
        for k, count in enumerate(month.counts)
    )
    return replace(month, total=total, weekend=weekend, counts=counts)


def _numbers(month: MonthProblem, days: NDArray[np.int64], cells: NDArray[np.int8]) -> tuple[int, ...]:
    """Return working time in units, weekends and counts of some cells; stints may be cut off anywhere."""
    sums = (int(hits[days, cells].sum()) for hits in (month.units, *(count.hits for count in month.counts)))
    units, *hits = sums
    return units, _weekends(month, cells), *hits


def _weekends(month: MonthProblem, cells: NDArray[np.int8]) -> int:
    worked = np.concatenate([[False], cells > 0, [False]])
    starts, ends = np.flatnonzero(~worked[:-1] & worked[1:]), np.flatnonzero(worked[:-1] & ~worked[1:])
    own = month.weekends[starts, ends - starts]
    if len(starts) and starts[0] == 0 and month.rested == 0:
        own[0] = max(own[0], month.carried_weekends[ends[0]])
    return int(own.sum())


def _limited(price: Floats, outside: int, before: int, share: tuple[float, float], slack: int) -> Floats:
    """Return prices by number, infinite for numbers that leave the share.

    Of the number `outside` the block, those `before` are on the days planned already. A `share` is a part of the
    limit, and the part of a unit from which on it is rounded.
    """
    free, (part, turn) = np.flatnonzero(np.isfinite(price)), share
    least, most = np.ceil(free[0] * part - turn - ROUNDING), np.floor(free[-1] * part + turn + ROUNDING)
    least, most = int(min(least, most)) - before, int(most) - before
    near = price[: max(0, outside + max(0, most + slack)) + 1].copy()
    if free[0]:
        near[: max(0, outside + least - slack)] = np.inf
    return near


def _allowing(month: MonthProblem, shared: MonthProblem, cells: NDArray[np.int8]) -> MonthProblem:
    if np.isfinite(month_cost(shared, cells)):
        return shared
    units, weekends, *hits = _numbers(month, np.arange(month.days), cells)
    counts = tuple(
        Count(old.hits, _open(old.price, new.price, number))
        for old, new, number in zip(month.counts, shared.counts, hits, strict=True)
    )
    return replace(
        shared, total=_open(month.total, shared.total, units),
        weekend=_open(month.weekend, shared.weekend, weekends), counts=counts,
    )  # fmt: skip


def _open(price: Floats, shared: Floats, number: int) -> Floats:
    """Return shared prices in which a number, and all between it and those allowed, has its own price."""
    free = np.flatnonzero(np.isfinite(shared))
    if number < len(shared) and np.isfinite(shared[number]):
        return shared
    if not len(free):
        return price[: number + 1]
    found = price[: max(len(shared), number + 1)].copy()
    found[: min(number, int(free[0]))] = np.inf
    return found
