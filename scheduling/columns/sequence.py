"""Second level of the pricing: stints and rests in a row over the whole month.

A state is (day, spoilt weekends, counts, units). `free` may start a stint that day or stay off, `must` has rested an
exactly priced number of days and starts one, `done` has reached the end. Only values are stored: a path is found again
by looking for the best way into each of its states.
"""

import numpy as np

from scheduling.columns.compiled import compiled
from scheduling.columns.month import Floats, Ints


@compiled
def extent(state: Floats) -> Ints:
    """Return for every (weekends, counts) the first and one past the last reachable units."""
    found = np.zeros((*state.shape[:2], 2), np.int64)
    for w in range(state.shape[0]):
        for v in range(state.shape[1]):
            low, high = 0, state.shape[2]
            while low < high and state[w, v, low] == np.inf:
                low += 1
            while high > low and state[w, v, high - 1] == np.inf:
                high -= 1
            found[w, v, 0], found[w, v, 1] = low, high
    return found


@compiled
def relax(
    into: Floats, state: Floats, reach: Ints, weekends: int, vector: int, unit: int, price: float, parts: Ints,
    limits: Ints,
) -> None:  # fmt: skip
    """Go from every state of a day to those with so many more weekends, counts and units."""
    most, vectors, width = state.shape
    for w in range(most - weekends):
        for v in range(vectors):
            low, high = reach[w, v, 0], min(reach[w, v, 1], width - unit)
            if low >= high:
                continue
            fits = True
            for k in range(len(limits)):
                fits = fits and parts[v, k] + parts[vector, k] <= limits[k]
            if fits:
                source, target = state[w, v], into[w + weekends, v + vector]
                for u in range(low, high):
                    target[u + unit] = min(target[u + unit], source[u] + price)


@compiled
def off_sums(cost: Floats) -> Floats:
    """Return (days + 1, days + 1) prices of being off from one day up to another; infinite where that cannot be."""
    days = cost.shape[0]
    sums = np.full((days + 1, days + 1), np.inf)
    for first in range(days + 1):
        total = 0.0
        sums[first, first] = 0.0
        for day in range(first, days):
            total += cost[day, 0]
            if total == np.inf:
                break
            sums[first, day + 1] = total
    return sums


@compiled
def rest_from(
    end: int, rested: int, kind: int, state: Floats, reach: Ints, weekends: int, vector: int, unit: int, price: float,
    off: Floats, rest: Floats, free: Floats, must: Floats, done: Floats, parts: Ints, limits: Ints,
) -> None:  # fmt: skip
    """Follow a stint that ended before day `end` by every rest it may have (`rested` days of it are over already)."""
    days, enough = free.shape[0] - 1, rest.shape[1] - 1
    if days - end < enough - rested and off[end, days] < np.inf:
        relax(done, state, reach, weekends, vector, unit, price + off[end, days], parts, limits)
    for length in range(rested, enough):
        day = end + length - rested
        more = rest[kind, length] + off[end, day] if day < days else np.inf
        if more < np.inf:
            relax(must[day], state, reach, weekends, vector, unit, price + more, parts, limits)
    day = end + max(0, enough - rested)
    if day <= days and off[end, day] < np.inf:
        relax(free[day], state, reach, weekends, vector, unit, price + off[end, day], parts, limits)


@compiled
def sequence(
    table: Floats, off: Floats, weekends: Ints, carried_weekends: Ints, rest: Floats, opening: int, rested: int,
    spoilt: int, width: int, parts: Ints, limits: Ints,
) -> tuple[Floats, Floats, Floats]:  # fmt: skip
    """Return the values of `free` and `must` (days + 1, weekends, counts, units) and `done` (without days)."""
    days, longest = table.shape[0] - 1, table.shape[1] - 1
    classes, vectors, units = table.shape[2:]
    free = np.full((days + 1, spoilt, vectors, width), np.inf)
    must = np.full((days + 1, spoilt, vectors, width), np.inf)
    done = np.full((spoilt, vectors, width), np.inf)
    begin = np.full((spoilt, vectors, width), np.inf)
    begin[0, 0, 0] = 0.0
    first = extent(begin)
    rest_from(0, rested, opening, begin, first, 0, 0, 0, 0.0, off, rest, free, must, done, parts, limits)
    for row in range(-1, days):
        day = max(row, 0)
        state = np.minimum(free[day], must[day]) if row >= 0 else begin
        reach = extent(state)
        if reach[:, :, 1].max() == 0:
            continue
        if row >= 0 and off[day, day + 1] < np.inf:
            relax(free[day + 1], free[day], reach, 0, 0, 0, off[day, day + 1], parts, limits)
        for length in range(1, min(longest, days - day) + 1):
            more = weekends[row, length] if row >= 0 else carried_weekends[length]
            end = day + length
            for kind in range(classes):
                for vector in range(vectors):
                    for unit in range(units):
                        price = table[row, length, kind, vector, unit]
                        if price == np.inf:
                            continue
                        if end == days:
                            relax(done, state, reach, more, vector, unit, price, parts, limits)
                        else:
                            rest_from(
                                end, 0, kind, state, reach, more, vector, unit, price, off, rest, free, must, done,
                                parts, limits,
                            )  # fmt: skip
    return free, must, np.minimum(done, free[days])


@compiled
def way_into(
    target: int, at: int, w: int, v: int, u: int, table: Floats, free: Floats, must: Floats, off: Floats,
    weekends: Ints, carried_weekends: Ints, rest: Floats, parts: Ints,
) -> tuple[float, int, int, int, int, int]:  # fmt: skip
    """Return the best way into a state by a stint: its value, row, length, class, counts and units.

    `target` is 0 for `free`, 1 for `must`, 2 for `done`; `at` is its day.
    """
    days, longest, enough = table.shape[0] - 1, table.shape[1] - 1, rest.shape[1] - 1
    classes, vectors, units = table.shape[2:]
    best = (np.inf, -1, 0, 0, 0, 0)
    for gap in range(enough if target == 0 else 0, enough + 1 if target == 0 else enough):
        end = at - gap
        for length in range(1, min(longest, end) + 1):
            for row in (end - length, days):
                if row == days and end > length:
                    continue
                more = weekends[row, length] if row < days else carried_weekends[length]
                for kind in range(classes):
                    extra = off[end, at] + (rest[kind, gap] if target == 1 else 0.0)
                    if extra == np.inf or more > w:
                        continue
                    for vector in range(vectors):
                        fits = True
                        for k in range(parts.shape[1]):
                            fits = fits and parts[vector, k] <= parts[v, k]
                        if not fits:
                            continue
                        for unit in range(min(u + 1, units)):
                            price = table[row, length, kind, vector, unit]
                            if price == np.inf:
                                continue
                            if row == days:
                                state = 0.0 if w == more and v == vector and u == unit else np.inf
                            else:
                                state = min(
                                    free[row, w - more, v - vector, u - unit],
                                    must[row, w - more, v - vector, u - unit],
                                )
                            if state + price + extra < best[0]:
                                best = (state + price + extra, row, length, kind, vector, unit)
    return best


@compiled
def trace(
    w: int, v: int, u: int, table: Floats, free: Floats, must: Floats, done: Floats, off: Floats, weekends: Ints,
    carried_weekends: Ints, rest: Floats, rested: int, parts: Ints,
) -> Ints:  # fmt: skip
    """Return the stints (row, length, class, counts, units) of the best path to an end state, last first."""
    days, enough = free.shape[0] - 1, rest.shape[1] - 1
    stints = np.empty((days, 5), np.int64)
    count, at = 0, days
    target = 0 if free[days, w, v, u] <= done[w, v, u] else 2
    while True:
        value, row, length, kind, vector, unit = way_into(
            target, at, w, v, u, table, free, must, off, weekends, carried_weekends, rest, parts
        )
        if w == 0 and v == 0 and u == 0:
            gap = at if target == 2 else at + rested
            opens = (target == 0 and at == max(0, enough - rested)) or (target == 1 and gap < enough) or target == 2
            if opens and (row < 0 or off[0, at] <= value + 1e-9):
                return stints[:count]
        stays = free[at - 1, w, v, u] + off[at - 1, at] if target == 0 and at > 0 else np.inf
        if stays <= value and stays < np.inf:
            at -= 1
            continue
        if row < 0:
            return stints[:count]
        stints[count] = np.array([row, length, kind, vector, unit])
        count += 1
        if row == days:
            return stints[:count]
        more = weekends[row, length]
        w, v, u, at = w - more, v - vector, u - unit, row
        target = 0 if free[at, w, v, u] <= must[at, w, v, u] else 1
