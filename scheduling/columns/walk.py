"""What one person's month costs, found by walking its days; it shares nothing with the pricing."""

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.compiled import compiled
from scheduling.columns.month import Floats, Ints, Month


def month_price(month: Month, cells: NDArray[np.int8]) -> float:
    """Return the price of one person's cells, infinite when they break a must."""
    units, weekends, price = _walked(month, cells)
    if not np.isfinite(price) or units >= len(month.total) or weekends >= len(month.weekend):
        return np.inf
    price += month.total[units] + month.weekend[weekends]
    return float(price + count_prices(month, cells).sum()) if month.counts else float(price)


def tally(month: Month, cells: NDArray[np.int8]) -> tuple[int, int]:
    """Return the working time and the spoilt weekends of cells that break no must but totals."""
    units, weekends, _ = _walked(month, cells)
    return units, weekends


def _walked(month: Month, cells: NDArray[np.int8]) -> tuple[int, int, float]:
    nodes = month.nodes
    return _walk(
        cells, month.cost, month.follows, month.units, month.stint, month.carried, month.weekends,
        month.carried_weekends, month.rest, month.cut, month.longer, month.rest_class, month.opening_class,
        month.rested, month.alike, nodes.duty, nodes.before_start, nodes.before, nodes.step, nodes.enter,
        nodes.enter_first, nodes.carry, nodes.leave, nodes.leave_last,
    )  # fmt: skip


def count_prices(month: Month, cells: NDArray[np.int8]) -> Floats:
    """Return the price of what each count of a month comes to, infinite when it is too many."""
    return _counted(cells, month.count_hits, month.count_prices)


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
def _walk(
    cells: NDArray[np.int8], cost: Floats, follows: NDArray[np.bool_], units: Ints, stint: Floats, carried: Floats,
    weekends: Ints, carried_weekends: Ints, rest: Floats, cut: Floats, longer: float, rest_class: Ints, opening: int,
    rested: int, alike: Ints, duty: Ints, before_start: Ints, before: Ints, onward: Floats, enter: Floats,
    enter_first: Floats, carry: Floats, leave: Floats, leave_last: Floats,
) -> tuple[int, int, float]:  # fmt: skip
    days, longest = len(cells), stint.shape[1] - 1
    most_rest = rest.shape[1] - 1
    total, spoilt, price = 0, 0, 0.0
    for day in range(days):
        price += cost[day, cells[day]]
        total += units[day, cells[day]]
    off, kind, day = rested, opening, 0
    enough = max(most_rest, rested)
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
        goes_on = day == 0 and rested == 0 and carried[1:].min() < np.inf
        if goes_on:
            price += carried[length]
            spoilt += carried_weekends[length]
        else:
            price += rest[kind, min(off, most_rest)] + stint[day, length]
            if off > enough:
                price += longer * (off - enough)
            spoilt += weekends[day, length]
        start_price = carry if goes_on else (enter_first if day == 0 else enter)
        reach = np.where(duty == alike[cells[day]], start_price, np.inf)
        for at in range(day + 1, end):
            if not follows[at, cells[at - 1], cells[at]]:
                return 0, 0, np.inf
            following = np.full(len(duty), np.inf)
            for node in range(len(duty)):
                if duty[node] == alike[cells[at]]:
                    for k in range(before_start[node], before_start[node + 1]):
                        following[node] = min(following[node], reach[before[k]] + onward[k])
            reach = following
        price += (reach + (leave_last if end == days else leave)).min()
        off, kind, day = 0, rest_class[cells[end - 1]], end
        enough = most_rest
    if cells[days - 1] == 0:
        price += cut[kind, off] if off < most_rest else rest[kind, most_rest]
        if off > enough:
            price += longer * (off - enough)
    return total, spoilt, price
