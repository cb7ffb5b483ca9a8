"""Month window: some days of a person's month as a month of its own, while all other days stay as they are.

A stint across an edge counts with its whole length, and so does the rest before the first day; working time, weekends
and counts start from those of the kept days. So the effort of a search step depends on the days it opens, however long
the horizon is.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_cost import units_and_weekends
from scheduling.columns.problem.month_problem import Count, Floats, Ints, MonthProblem, Nodes
from scheduling.columns.problem.numba_cache import compiled


def window_days(months: Sequence[MonthProblem], first: int, last: int) -> tuple[int, int]:
    """Return the first and last day of a window in which the days from `first` up to `last` may change.

    It has one kept day more before them and, after them, as many as make any rest at the end long enough.
    """
    days, after = months[0].days, max(1, *(month.rest.shape[1] - 1 for month in months))
    rests_end = all((month.rest[:, -1] == 0.0).all() for month in months)
    return max(0, first - 1), min(days, last + after) if rests_end else days


def month_window(
    month: MonthProblem, cells: NDArray[np.int8], free: NDArray[np.bool_], first: int, last: int
) -> MonthProblem:
    """Return the days from `first` up to `last` of a month, of which only the `free` ones may differ from `cells`.

    The days are those of `window_days`, and `cells` keep every must. For all cells on the free days, the cost in the
    window and the cost of the whole month differ by the same constant.
    """
    kept = np.flatnonzero(~free[first:last])
    cost = np.where(free[first:last, None], month.cost[first:last], np.inf)
    cost[kept, cells[first + kept]] = month.cost[first + kept, cells[first + kept]]
    if (first, last) == (0, month.days):
        return replace(month, cost=cost)
    back = _run(cells[:first][::-1]) if cells[first] else 0
    ahead = _run(cells[last:]) if cells[last - 1] else 0
    carried, carried_weekends = _carried(month, first, back)
    stint, weekends = month.stint[first:last], month.weekends[first:last]
    if ahead:
        stint, weekends = _reaching(stint, ahead, np.inf), _reaching(weekends, ahead, 0)
        carried = _end_later(carried, last - first, ahead, np.inf)
        carried_weekends = _end_later(carried_weekends, last - first, ahead, 0)
    worked = np.flatnonzero(cells[:first])
    part = replace(
        month,
        cost=cost,
        succession=month.succession[first:last],
        units=month.units[first:last],
        stint=stint,
        carried=carried,
        weekends=weekends,
        carried_weekends=carried_weekends,
        cut=month.cut if last == month.days else np.zeros_like(month.cut),
        nodes=_nodes(month, cells, (first - back, first), (last, last + ahead)),
        counts=(),
        opening_class=int(month.rest_class[cells[worked[-1]]]) if len(worked) else month.opening_class,
        rested=first - 1 - int(worked[-1]) if len(worked) else month.rested + first,
    )
    return _with_kept_days(month, part, cells, first, last)


def _with_kept_days(
    month: MonthProblem, part: MonthProblem, cells: NDArray[np.int8], first: int, last: int
) -> MonthProblem:
    """Return a window whose totals start from those of the days outside, without totals that cannot matter any more."""
    inside, outside = cells[first:last], np.r_[0:first, last : month.days]
    units, weekends = (
        a - b for a, b in zip(units_and_weekends(month, cells), units_and_weekends(part, inside), strict=True)
    )
    possible = np.isfinite(part.cost)
    counts = []
    for count in month.counts:
        hits, has = count.hits[first:last], int(count.hits[outside, cells[outside]].sum())
        price, loose = _from(count.price, has, largest_sum(hits, possible))
        if not loose:
            counts.append(Count(hits, price))
    weekend, loose = _from(month.weekend, weekends, most_weekends(part.weekends, part.carried_weekends))
    if loose:
        none = np.zeros_like(part.weekends), np.zeros_like(part.carried_weekends)
        part = replace(part, weekends=none[0], carried_weekends=none[1])
        weekend = weekend[:1]
    total = _from(month.total, units, largest_sum(part.units, possible))[0]
    return replace(part, total=total, weekend=weekend, counts=tuple(counts))


def _from(price: Floats, has: int, most: int) -> tuple[Floats, bool]:
    """Return the prices of 0 to `most` more than `has`, and whether they are all the same."""
    more = price[has : has + most + 1]
    return more, len(more) > most and bool((more == more[0]).all())


def largest_sum(sizes: Ints, possible: NDArray[np.bool_]) -> int:
    """Return the largest sum of sizes with one possible cell a day."""
    return int(np.where(possible, sizes, 0).max(axis=1).sum())


@compiled
def most_weekends(weekends: Ints, carried: Ints) -> int:
    """Return the most weekends on which stints with a day off between them can work."""
    days, lengths = weekends.shape
    most = np.zeros(days + 2, np.int64)
    for day in range(days - 1, -1, -1):
        most[day] = most[day + 1]
        for length in range(1, min(lengths, days - day + 1)):
            most[day] = max(most[day], weekends[day, length] + most[day + length + 1])
    best = most[0]
    for length in range(1, min(len(carried), days + 1)):
        best = max(best, carried[length] + most[length + 1])
    return int(best)


def _run(cells: NDArray[np.int8]) -> int:
    """Return how many days are worked before the first one off."""
    off = np.flatnonzero(cells == 0)
    return int(off[0]) if len(off) else len(cells)


def _began_before(month: MonthProblem, back: int, first: int) -> bool:
    """Tell whether a stint that goes on at `first` after `back` days began before the horizon."""
    return back == first and month.rested == 0 and bool(np.isfinite(month.carried).any())


def _carried(month: MonthProblem, first: int, back: int) -> tuple[Floats, Ints]:
    """Return prices and weekends, by the days to come, of a stint that lasted `back` days before `first`."""
    if first == 0:
        return month.carried, month.carried_weekends
    prices, weekends = np.full(len(month.carried), np.inf), np.zeros(len(month.carried), np.int64)
    if back and _began_before(month, back, first):
        prices[1 : len(prices) - back] = month.carried[back + 1 :]
        weekends[1 : len(prices) - back] = month.carried_weekends[back + 1 :]
    elif back:
        prices[1 : len(prices) - back] = month.stint[first - back, back + 1 :]
        weekends[1 : len(prices) - back] = month.weekends[first - back, back + 1 :]
    return prices, weekends


def _end_later(row: NDArray[Any], length: int, ahead: int, none: float) -> NDArray[Any]:
    """Return prices by length, that of `length` replaced by the one of a stint `ahead` days longer."""
    row = row.copy()
    if length < len(row):
        row[length] = row[length + ahead] if length + ahead < len(row) else none
    return row


def _reaching(rows: NDArray[Any], ahead: int, none: float) -> NDArray[Any]:
    """Return prices by first day and length in which stints that reach the end last `ahead` days longer."""
    rows = rows.copy()
    for day in range(max(0, len(rows) + 1 - rows.shape[1]), len(rows)):
        rows[day] = _end_later(rows[day], len(rows) - day, ahead, none)
    return rows


def _nodes(month: MonthProblem, cells: NDArray[np.int8], before: tuple[int, int], after: tuple[int, int]) -> Nodes:
    """Return the nodes of a window; a stint across an edge is followed over the days outside."""
    nodes = month.nodes
    carry, enter_first, leave_last = nodes.carry, nodes.enter_first, nodes.leave_last
    if before[1] > 0:
        enter_first = nodes.enter
        start, first = before
        begun = _began_before(month, first - start, first)
        reach = nodes.carry if begun else (nodes.enter_first if start == 0 else nodes.enter)
        for day in range(start, first):
            reach = nodes.least_next_prices(np.where(nodes.duty == month.symbol_class[cells[day]], reach, np.inf))
        carry = reach
    if after[0] < month.days:
        end = after[1]
        leave_last = nodes.leave_last if end == month.days else nodes.leave
        for day in range(end - 1, after[0] - 1, -1):
            leave_last = nodes.back(np.where(nodes.duty == month.symbol_class[cells[day]], leave_last, np.inf))
    return replace(nodes, carry=carry, enter_first=enter_first, leave_last=leave_last)
