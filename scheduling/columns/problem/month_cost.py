"""What one person's month costs, found by walking its days; it shares nothing with the pricing."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Floats, Ints, Month
from scheduling.columns.problem.numba_cache import compiled


class Way(NamedTuple):
    """All of a month that its price depends on, one array after another as the compiled walk takes them."""

    cost: Floats
    follows: NDArray[np.bool_]
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
    alike: Ints
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


def way_of(month: Month) -> Way:
    """Return what the walk takes of a month; all ways are of one type, however their months are laid out."""
    nodes, c = month.nodes, np.ascontiguousarray
    return Way(
        c(month.cost), c(month.follows), c(month.units), c(month.stint), c(month.carried), c(month.weekends),
        c(month.carried_weekends), c(month.rest), c(month.cut), float(month.longer), c(month.rest_class),
        int(month.opening_class), int(month.rested), c(month.alike), c(nodes.duty), c(nodes.before_start),
        c(nodes.before), c(nodes.step), c(nodes.enter), c(nodes.enter_first), c(nodes.carry), c(nodes.leave),
        c(nodes.leave_last), c(month.total), c(month.weekend), c(month.count_hits), c(month.count_prices),
    )  # fmt: skip


def month_price(month: Month, cells: NDArray[np.int8]) -> float:
    """Return the price of one person's cells, infinite when they break a must."""
    return float(way_price(way_of(month), cells))


def tally(month: Month, cells: NDArray[np.int8]) -> tuple[int, int]:
    """Return the working time and the spoilt weekends of cells that break no must but totals."""
    units, weekends, _ = _walk(way_of(month), cells)
    return units, weekends


def count_prices(month: Month, cells: NDArray[np.int8]) -> Floats:
    """Return the price of what each count of a month comes to, infinite when it is too many."""
    return _counted(cells, month.count_hits, month.count_prices)


@compiled
def way_price(way: Way, cells: NDArray[np.int8]) -> float:
    """Return the price of cells by what the walk takes of their month, infinite when they break a must."""
    units, spoilt, price = _walk(way, cells)
    if price == np.inf or units >= len(way.total) or spoilt >= len(way.weekend):
        return np.inf
    return float(price + way.total[units] + way.weekend[spoilt] + _counted(cells, way.hits, way.prices).sum())


@compiled
def _counted(cells: NDArray[np.int8], hits: Ints, prices: Floats) -> Floats:
    found = np.empty(len(hits))
    for k in range(len(hits)):
        total = 0
        for day in range(len(cells)):
            total += hits[k, day, cells[day]]
        found[k] = prices[k, total] if total < prices.shape[1] else np.inf
    return found


@compiled
def _walk(way: Way, cells: NDArray[np.int8]) -> tuple[int, int, float]:
    days, longest = len(cells), way.stint.shape[1] - 1
    most_rest = way.rest.shape[1] - 1
    total, spoilt, price = 0, 0, 0.0
    for day in range(days):
        price += way.cost[day, cells[day]]
        total += way.units[day, cells[day]]
    off, kind, day = way.rested, way.opening, 0
    enough = max(most_rest, way.rested)
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
        goes_on = day == 0 and way.rested == 0 and way.carried[1:].min() < np.inf
        if goes_on:
            price += way.carried[length]
            spoilt += way.carried_weekends[length]
        else:
            price += way.rest[kind, min(off, most_rest)] + way.stint[day, length]
            if off > enough:
                price += way.longer * (off - enough)
            spoilt += way.weekends[day, length]
        price += _stint_price(way, cells, day, end, goes_on)
        if price == np.inf:
            return 0, 0, np.inf
        off, kind, day = 0, way.rest_class[cells[end - 1]], end
        enough = most_rest
    if cells[days - 1] == 0:
        price += way.cut[kind, off] if off < most_rest else way.rest[kind, most_rest]
        if off > enough:
            price += way.longer * (off - enough)
    return total, spoilt, price


@compiled
def _stint_price(way: Way, cells: NDArray[np.int8], day: int, end: int, goes_on: bool) -> float:
    """Return what the steps of a stint cost that is worked from a day up to an end, infinite where one cannot be."""
    nodes = len(way.duty)
    reach, following = np.empty(nodes), np.empty(nodes)
    for node in range(nodes):
        start = way.carry[node] if goes_on else (way.enter_first[node] if day == 0 else way.enter[node])
        reach[node] = start if way.duty[node] == way.alike[cells[day]] else np.inf
    for at in range(day + 1, end):
        if not way.follows[at, cells[at - 1], cells[at]]:
            return np.inf
        for node in range(nodes):
            following[node] = np.inf
            if way.duty[node] == way.alike[cells[at]]:
                for k in range(way.before_start[node], way.before_start[node + 1]):
                    following[node] = min(following[node], reach[way.before[k]] + way.onward[k])
        reach, following = following, reach
    least = np.inf
    for node in range(nodes):
        least = min(least, reach[node] + (way.leave_last[node] if end == len(cells) else way.leave[node]))
    return least
