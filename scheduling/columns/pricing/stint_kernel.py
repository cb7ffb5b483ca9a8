"""First level of the pricing: the best stint for every first day, length, rest class, counts and working time.

The table has shape (days + 1, longest + 1, rest classes, counts, units); its last row holds the stints that go on from
before the horizon. Only the units inside `spans` (row, length), from the first up to the second number, are filled,
because a short stint has few of them; nothing beyond may be read. A vector of counts is one number, and `parts`
(counts, K) gives its K counts.
"""

import numpy as np

from planner.capacity.kernel_cache import ZERO
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.numba_cache import inner


@inner
def step(
    reach: Floats, alive: Ints, following: Floats, lives: Ints, day: int, first: int, cost: Floats,
    succession: Floats, units: Ints, duty: Ints, before_start: Ints, before: Ints, onward: Floats, hits: Ints,
    strides: Ints, parts: Ints, limits: Ints, start_price: Floats, low: int, high: int, best: Floats, some: Ints,
) -> tuple[int, int]:  # fmt: skip
    """Extend every partial stint by one day, or start one when `first`; write the results to `following` and `lives`.

    `reach` (nodes, counts, units) holds the least price of the partial stints that end on the day before, for units
    from `low` to `high` - 1. `alive` (nodes, counts) marks the finite ones. `following` and `lives` hold the same for
    `day`. Returns the new `low` and `high`: the function writes nothing outside them, so do not read there.
    `best` (counts, units) and `some` (counts) are scratch space.
    """
    nodes, vectors, width = reach.shape
    shortest, longest = units[day, 1], units[day, 1]
    for now in range(2, units.shape[1]):
        shortest, longest = min(shortest, units[day, now]), max(longest, units[day, now])
    since, until = low + shortest, min(width, high + longest)
    for node in range(nodes):
        now = duty[node]
        price, length = cost[day, now], units[day, now]
        for vector in range(vectors):
            lives[node, vector], some[vector] = 0, 0
            for unit in range(since, until):
                following[node, vector, unit] = np.inf
            for unit in range(low, high):
                best[vector, unit] = np.inf
        if price == np.inf:
            continue
        if first:
            best[0, 0] = start_price[node]
            some[0] = start_price[node] < np.inf
        else:
            for k in range(before_start[node], before_start[node + 1]):
                last = before[k]
                more = onward[k] + succession[day, duty[last], now]
                if more == np.inf:
                    continue
                for vector in range(vectors):
                    if alive[last, vector]:
                        some[vector] = 1
                        for unit in range(low, high):
                            value = reach[last, vector, unit] + more
                            if value < best[vector, unit]:
                                best[vector, unit] = value
        for vector in range(vectors):
            if not some[vector]:
                continue
            target, fits = vector, True
            for k in range(len(limits)):
                more = hits[k, day, now]
                fits = fits and parts[vector, k] + more <= limits[k]
                target += more * strides[k]
            if fits:
                lives[node, target] = 1
                for unit in range(low, min(high, width - length)):
                    following[node, target, unit + length] = best[vector, unit] + price
    return since, until


@inner
def stint_table(
    cost: Floats, succession: Floats, units: Ints, stint: Floats, carried: Floats, rest_class: Ints,
    classes: int,
    duty: Ints, before_start: Ints, before: Ints, onward: Floats, enter: Floats, enter_first: Floats, carry: Floats,
    leave: Floats, leave_last: Floats, hits: Ints, strides: Ints, parts: Ints, limits: Ints, width: int,
) -> tuple[Floats, Ints]:  # fmt: skip
    """Return the best price of every stint by (row, length, class, counts, units), and the spans of its units."""
    days, longest, nodes = cost.shape[0], stint.shape[1] - 1, len(duty)
    table = np.empty((days + 1, longest + 1, classes, len(parts), width))
    spans = np.zeros((days + 1, longest + 1, 2), np.int64)
    goes_on = False
    for length in range(len(carried)):
        goes_on = goes_on or carried[length] < np.inf
    reach, following = np.empty((nodes, len(parts), width)), np.empty((nodes, len(parts), width))
    alive, lives = np.zeros((nodes, len(parts)), np.int64), np.zeros((nodes, len(parts)), np.int64)
    best, some = np.empty((len(parts), width)), np.zeros(len(parts), np.int64)
    for row in range(days + goes_on):
        begin = row if row < days else 0
        price = stint[row] if row < days else carried
        start = enter_first if row == 0 else (enter if row < days else carry)
        last = 0
        for length in range(1, longest + 1):
            if begin + length <= days and price[length] < np.inf:
                last = length
        low, high = ZERO, ZERO + 1
        for length in range(1, last + 1):
            day = begin + length - 1
            low, high = step(
                reach, alive, following, lives, day, length == 1, cost, succession, units, duty, before_start, before,
                onward, hits, strides, parts, limits, start, low, high, best, some,
            )  # fmt: skip
            reach, following, alive, lives = following, reach, lives, alive
            if not alive.any():
                break
            if price[length] == np.inf:
                continue
            end = leave_last if day == days - 1 else leave
            spans[row, length, 0], spans[row, length, 1] = low, high
            for kind in range(classes):
                for vector in range(len(parts)):
                    for unit in range(low, high):
                        table[row, length, kind, vector, unit] = np.inf
            for node in range(nodes):
                kind, more = rest_class[duty[node]], price[length] + end[node]
                for vector in range(len(parts)):
                    if alive[node, vector] and more < np.inf:
                        for unit in range(low, high):
                            value = reach[node, vector, unit] + more
                            if value < table[row, length, kind, vector, unit]:
                                table[row, length, kind, vector, unit] = value
    return table, spans


@inner
def fill_stint(
    cells: Ints, stint: Ints, cost: Floats, succession: Floats, units: Ints,
    rest_class: Ints, duty: Ints, before_start: Ints, before: Ints, onward: Floats, enter: Floats,
    enter_first: Floats, carry: Floats, leave: Floats, leave_last: Floats, hits: Ints, strides: Ints, parts: Ints,
    limits: Ints, width: int,
) -> None:  # fmt: skip
    """Write the symbols of the best stint of an entry (row, length, class, counts, units) of the table into `cells`."""
    row, length, kind, vector, unit = stint
    days, nodes = cost.shape[0], len(duty)
    begin = row if row < days else 0
    start = enter_first if row == 0 else (enter if row < days else carry)
    steps = np.full((length, nodes, len(parts), width), np.inf)
    alive, lives = np.zeros((nodes, len(parts)), np.int64), np.zeros((nodes, len(parts)), np.int64)
    best, some = np.empty((len(parts), width)), np.zeros(len(parts), np.int64)
    low, high = ZERO, ZERO + 1
    for i in range(length):
        low, high = step(
            steps[max(0, i - 1)], alive, steps[i], lives, begin + i, i == 0, cost, succession, units, duty,
            before_start, before, onward, hits, strides, parts, limits, start, low, high, best, some,
        )  # fmt: skip
        alive, lives = lives, alive
    reach = steps[length - 1]
    end = leave_last if begin + length == days else leave
    node, least = -1, np.inf
    for last in range(nodes):
        if rest_class[duty[last]] == kind and reach[last, vector, unit] + end[last] < least:
            node, least = last, reach[last, vector, unit] + end[last]
    for i in range(length - 1, -1, -1):
        day, now = begin + i, duty[node]
        cells[day] = now
        unit -= units[day, now]
        for k in range(len(limits)):
            vector -= hits[k, day, now] * strides[k]
        if i > 0:
            least, chosen = np.inf, -1
            for k in range(before_start[node], before_start[node + 1]):
                last = before[k]
                value = steps[i - 1, last, vector, unit] + (onward[k] + succession[day, duty[last], now])
                if value < least:
                    least, chosen = value, last
            node = chosen
