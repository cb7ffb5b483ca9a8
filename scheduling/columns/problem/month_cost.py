"""The cost of one person's month, by a walk over its days; it shares no code with the pricing that it checks."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from planner.capacity.kernel_cache import ZERO
from scheduling.columns.problem.month_problem import Floats, Ints, MonthProblem
from scheduling.columns.problem.numba_cache import compiled, inner


class MonthArrays(NamedTuple):
    """A `MonthProblem` as a tuple of arrays, in the form that the compiled walk reads."""

    cost: Floats
    succession: Floats
    units: Ints
    stint: Floats
    carried: Floats
    weekends: Ints
    carried_weekends: Ints
    rest: Floats
    cut: Floats
    longer: float
    rest_class: Ints
    opening: int
    rested: int
    symbol_class: Ints
    duty: Ints
    before_start: Ints
    before: Ints
    onward: Floats
    enter: Floats
    enter_first: Floats
    carry: Floats
    leave: Floats
    leave_last: Floats
    total: Floats
    weekend: Floats
    hits: Ints
    prices: Floats


def arrays_of(month: MonthProblem) -> MonthArrays:
    """Return a month as contiguous arrays, so that kernels are compiled for one type only."""
    nodes, c = month.nodes, np.ascontiguousarray
    return MonthArrays(
        c(month.cost), c(month.succession), c(month.units), c(month.stint), c(month.carried), c(month.weekends),
        c(month.carried_weekends), c(month.rest), c(month.cut), float(month.longer), c(month.rest_class),
        int(month.opening_class), int(month.rested), c(month.symbol_class), c(nodes.duty), c(nodes.before_start),
        c(nodes.before), c(nodes.step), c(nodes.enter), c(nodes.enter_first), c(nodes.carry), c(nodes.leave),
        c(nodes.leave_last), c(month.total), c(month.weekend), c(month.count_hits), c(month.count_costs),
    )  # fmt: skip


def month_cost(month: MonthProblem, cells: NDArray[np.int8]) -> float:
    """Return the cost of one person's cells, infinite when they break a must."""
    return float(arrays_cost(arrays_of(month), cells))


def units_and_weekends(month: MonthProblem, cells: NDArray[np.int8]) -> tuple[int, int]:
    """Return the working time, in units, and the weekends worked; the cells may break no must other than totals."""
    units, weekends, _ = _walk(arrays_of(month), cells)
    return units, weekends


def count_costs(month: MonthProblem, cells: NDArray[np.int8]) -> Floats:
    """Return the cost of each count of a month, infinite for too many hits."""
    return _count_costs(cells, month.count_hits, month.count_costs)


@compiled
def arrays_cost(month: MonthArrays, cells: NDArray[np.int8]) -> float:
    """Return the cost of cells from the arrays of their month, infinite when they break a must."""
    units, spoilt, price = _walk(month, cells)
    if price == np.inf or units >= len(month.total) or spoilt >= len(month.weekend):
        return np.inf
    return float(
        price + month.total[units] + month.weekend[spoilt] + _count_costs(cells, month.hits, month.prices).sum()
    )


@compiled
def _count_costs(cells: NDArray[np.int8], hits: Ints, prices: Floats) -> Floats:
    found = np.empty(len(hits))
    for k in range(len(hits)):
        total = 0
        for day in range(len(cells)):
            total += hits[k, day, cells[day]]
        found[k] = prices[k, total] if total < prices.shape[1] else np.inf
    return found


@compiled
def _walk(month: MonthArrays, cells: NDArray[np.int8]) -> tuple[int, int, float]:
    days, longest = len(cells), month.stint.shape[1] - 1
    most_rest = month.rest.shape[1] - 1
    total, spoilt, price = 0, 0, 0.0
    for day in range(days):
        price += month.cost[day, cells[day]]
        total += month.units[day, cells[day]]
    off, kind, day = month.rested, month.opening, ZERO
    enough = max(most_rest, month.rested)
    while day < days:
        if cells[day] == 0:
            off += 1
            day += 1
            continue
        end = day
        while end < days and cells[end] > 0:
            end += 1
        length = end - day
        if length > longest:
            return 0, 0, np.inf
        goes_on = day == 0 and month.rested == 0 and _may_go_on(month)
        if goes_on:
            price += month.carried[length]
            spoilt += month.carried_weekends[length]
        else:
            price += month.rest[kind, min(off, most_rest)] + month.stint[day, length]
            if off > enough:
                price += month.longer * (off - enough)
            spoilt += month.weekends[day, length]
        price += _stint_cost(month, cells, day, end, goes_on)
        if price == np.inf:
            return 0, 0, np.inf
        off, kind, day = 0, month.rest_class[cells[end - 1]], end
        enough = most_rest
    if cells[days - 1] == 0:
        price += month.cut[kind, off] if off < most_rest else month.rest[kind, most_rest]
        if off > enough:
            price += month.longer * (off - enough)
    return total, spoilt, price


@inner
def _may_go_on(month: MonthArrays) -> bool:
    """Tell whether a stint from before the horizon may go on."""
    possible = False
    for length in range(1, len(month.carried)):
        possible = possible or month.carried[length] < np.inf
    return possible


@inner
def _stint_cost(month: MonthArrays, cells: NDArray[np.int8], day: int, end: int, goes_on: bool) -> float:
    """Return the cost of the steps of a stint from a day up to an end, infinite where one is forbidden."""
    nodes = len(month.duty)
    reach, following = np.empty(nodes), np.empty(nodes)
    for node in range(nodes):
        start = month.carry[node] if goes_on else (month.enter_first[node] if day == 0 else month.enter[node])
        reach[node] = start if month.duty[node] == month.symbol_class[cells[day]] else np.inf
    for at in range(day + 1, end):
        more = month.succession[at, cells[at - 1], cells[at]]
        for node in range(nodes):
            following[node] = np.inf
            if month.duty[node] == month.symbol_class[cells[at]]:
                for k in range(month.before_start[node], month.before_start[node + 1]):
                    following[node] = min(following[node], reach[month.before[k]] + (month.onward[k] + more))
        reach, following = following, reach
    least = np.inf
    for node in range(nodes):
        least = min(least, reach[node] + (month.leave_last[node] if end == len(cells) else month.leave[node]))
    return least
