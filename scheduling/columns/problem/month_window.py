"""Some days of a person's month, all others kept as they are: a month of its own, priced as part of the whole.

A stint that goes on across an edge counts with its whole length, and so does the rest before the first day; working
time, weekends and counts start from what the kept days have. So a step of a search costs what the days it opens cost,
however long the horizon is.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Count, Floats, Ints, Month, Nodes
from scheduling.columns.problem.month_cost import tally
from scheduling.columns.problem.numba_cache import compiled


def days_around(months: Sequence[Month], first: int, last: int) -> tuple[int, int]:
    """Return the days of an excerpt in which those from `first` up to `last` may change.

    That is one kept day more before them, and after them so many that a rest which reaches the end is long enough.
    """
    days, after = months[0].days, max(1, *(month.rest.shape[1] - 1 for month in months))
    rests_end = all((month.rest[:, -1] == 0.0).all() for month in months)
    return max(0, first - 1), min(days, last + after) if rests_end else days


def excerpt(month: Month, cells: NDArray[np.int8], free: NDArray[np.bool_], first: int, last: int) -> Month:
    """Return the days from `first` up to `last` of a month, of which only the `free` ones may differ from `cells`.

    The days are those of `days_around`, `cells` keep every must. What it costs differs from what the whole month costs
    by one number, whatever is done on the free days.
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
        follows=month.follows[first:last],
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
    return _beside_the_kept(month, part, cells, first, last)


def _beside_the_kept(month: Month, part: Month, cells: NDArray[np.int8], first: int, last: int) -> Month:
    """Return a part whose totals start from what the days outside have, without those that cannot matter any more."""
    inside, outside = cells[first:last], np.r_[0:first, last : month.days]
    units, weekends = (a - b for a, b in zip(tally(month, cells), tally(part, inside), strict=True))
    possible = np.isfinite(part.cost)
    counts = []
    for count in month.counts:
        hits, has = count.hits[first:last], int(count.hits[outside, cells[outside]].sum())
        price, loose = _from(count.price, has, most_hits(hits, possible))
        if not loose:
            counts.append(Count(hits, price))
    weekend, loose = _from(month.weekend, weekends, most_spoilt(part.weekends, part.carried_weekends))
    if loose:
        none = np.zeros_like(part.weekends), np.zeros_like(part.carried_weekends)
        part = replace(part, weekends=none[0], carried_weekends=none[1])
        weekend = weekend[:1]
    total = _from(month.total, units, most_hits(part.units, possible))[0]
    return replace(part, total=total, weekend=weekend, counts=tuple(counts))


def _from(price: Floats, has: int, most: int) -> tuple[Floats, bool]:
    """Return the prices of 0 up to `most` more than one has, and whether they are the same for each number."""
    more = price[has : has + most + 1]
    return more, len(more) > most and bool((more == more[0]).all())


def most_hits(sizes: Ints, possible: NDArray[np.bool_]) -> int:
    """Return the most that one possible cell a day can come to over all days."""
    return int(np.where(possible, sizes, 0).max(axis=1).sum())


@compiled
def most_spoilt(weekends: Ints, carried: Ints) -> int:
    """Return the most weekends that stints with a day off between them can spoil."""
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


def _begun(month: Month, back: int, first: int) -> bool:
    """Tell whether a stint that goes on at `first` after `back` days began before the horizon."""
    return back == first and month.rested == 0 and bool(np.isfinite(month.carried).any())


def _carried(month: Month, first: int, back: int) -> tuple[Floats, Ints]:
    """Return prices and weekends, by the days still to come, of the stint that goes on at a day after `back` days."""
    if first == 0:
        return month.carried, month.carried_weekends
    prices, weekends = np.full(len(month.carried), np.inf), np.zeros(len(month.carried), np.int64)
    if back and _begun(month, back, first):
        prices[1 : len(prices) - back] = month.carried[back + 1 :]
        weekends[1 : len(prices) - back] = month.carried_weekends[back + 1 :]
    elif back:
        prices[1 : len(prices) - back] = month.stint[first - back, back + 1 :]
        weekends[1 : len(prices) - back] = month.weekends[first - back, back + 1 :]
    return prices, weekends


def _end_later(row: NDArray[Any], length: int, ahead: int, none: float) -> NDArray[Any]:
    """Return prices by length in which a stint of a `length` goes on for some more days."""
    row = row.copy()
    if length < len(row):
        row[length] = row[length + ahead] if length + ahead < len(row) else none
    return row


def _reaching(rows: NDArray[Any], ahead: int, none: float) -> NDArray[Any]:
    """Return prices by first day and length in which stints up to the end go on for some more days."""
    rows = rows.copy()
    for day in range(max(0, len(rows) + 1 - rows.shape[1]), len(rows)):
        rows[day] = _end_later(rows[day], len(rows) - day, ahead, none)
    return rows


def _nodes(month: Month, cells: NDArray[np.int8], before: tuple[int, int], after: tuple[int, int]) -> Nodes:
    """Return the nodes of a part, the stint that goes on across either edge walked over the days outside."""
    nodes = month.nodes
    carry, enter_first, leave_last = nodes.carry, nodes.enter_first, nodes.leave_last
    if before[1] > 0:
        enter_first = nodes.enter
        start, first = before
        begun = _begun(month, first - start, first)
        reach = nodes.carry if begun else (nodes.enter_first if start == 0 else nodes.enter)
        for day in range(start, first):
            reach = nodes.onward(np.where(nodes.duty == month.alike[cells[day]], reach, np.inf))
        carry = reach
    if after[0] < month.days:
        end = after[1]
        leave_last = nodes.leave_last if end == month.days else nodes.leave
        for day in range(end - 1, after[0] - 1, -1):
            leave_last = nodes.back(np.where(nodes.duty == month.alike[cells[day]], leave_last, np.inf))
    return replace(nodes, carry=carry, enter_first=enter_first, leave_last=leave_last)
