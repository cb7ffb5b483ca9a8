"""Second level of the pricing: the sequence of stints and rests over the whole month.

A state is (day, weekends worked, counts, units). In `free` a stint may start that day or the rest may go on; in `must`
the rest had an exactly priced number of days and a stint starts; `done` is the end of the month. Only values are
stored, and `trace` finds a path again by the best step into each of its states. In a month that is mostly fixed few
states are reached, so a line of units is filled only when it is reached; `seen` tells which lines of `free` (0) and
`must` (1) are filled.
"""

import numpy as np
from numpy.typing import NDArray

from planner.capacity.kernel_cache import ZERO
from scheduling.columns.pricing.relax_row import relax_row
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.numba_cache import inner

Flags = NDArray[np.bool_]


@inner
def look(lines: Floats, seen: Flags, day: int, w: int, v: int, u: int) -> float:
    """Return the value of a state, infinite where its line is not filled."""
    return lines[day, w, v, u] if seen[day, w, v] else np.inf


@inner
def gather(
    day: int, free: Floats, must: Floats, seen: Flags, state: Floats, reach: Ints, stays: Ints
) -> tuple[bool, bool]:  # fmt: skip
    """Put the better of both states of a day into `state`.

    `reach` and `stays` become the first and one past the last reachable units of it and of `free`, for every (weekends,
    counts); returns whether there are any of either.
    """
    found, found_free = False, False
    for w in range(state.shape[0]):
        for v in range(state.shape[1]):
            reach[w, v, :] = 0
            stays[w, v, :] = 0
            if not (seen[0, day, w, v] or seen[1, day, w, v]):
                continue
            found = True
            state[w, v] = np.inf
            if seen[0, day, w, v]:
                relax_row(state[w, v], free[day, w, v], 0.0)
                span(state[w, v], stays[w, v])
                found_free = True
            if seen[1, day, w, v]:
                relax_row(state[w, v], must[day, w, v], 0.0)
            span(state[w, v], reach[w, v])
    return found, found_free


@inner
def span(line: Floats, into: Ints) -> None:
    """Write the first and one past the last reachable units of a line."""
    low, high = 0, len(line)
    while low < high and line[low] == np.inf:
        low += 1
    while high > low and line[high - 1] == np.inf:
        high -= 1
    into[0], into[1] = low, high


@inner
def relax(
    into: Floats, seen: Flags, state: Floats, reach: Ints, weekends: int, vector: int, unit: int, price: float,
    parts: Ints, limits: Ints, pace: Ints,
) -> None:  # fmt: skip
    """Relax the states with some more weekends, counts and units from every state of a day; fill new lines.

    Only units from `pace[0]` up to `pace[1]` are reached.
    """
    most, vectors, width = state.shape
    for w in range(most - weekends):
        for v in range(vectors):
            low, high = max(reach[w, v, 0], pace[0] - unit), min(reach[w, v, 1], min(width, pace[1]) - unit)
            if low >= high:
                continue
            fits = True
            for k in range(len(limits)):
                fits = fits and parts[v, k] + parts[vector, k] <= limits[k]
            if fits:
                source, target = state[w, v], into[w + weekends, v + vector]
                if not seen[w + weekends, v + vector]:
                    seen[w + weekends, v + vector] = True
                    target[:] = np.inf
                relax_row(target[low + unit : high + unit], source[low:high], price)


@inner
def off_sums(cost: Floats) -> Floats:
    """Return (days + 1, days + 1) prices of days off from one day up to another; infinite where one is forbidden."""
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


@inner
def rest_from(
    end: int, rested: int, kind: int, state: Floats, reach: Ints, weekends: int, vector: int, unit: int, price: float,
    off: Floats, rest: Floats, cut: Floats, free: Floats, must: Floats, done: Floats, seen: Flags, ended: Flags,
    parts: Ints, limits: Ints, pace: Ints,
) -> None:  # fmt: skip
    """Add every possible rest after a stint that ended before day `end`; `rested` days of the rest are over already."""
    days, enough = free.shape[0] - 1, rest.shape[1] - 1
    if days - end < enough - rested and off[end, days] < np.inf:
        more = price + off[end, days] + cut[kind, days - end + rested]
        relax(done, ended, state, reach, weekends, vector, unit, more, parts, limits, pace[days])
    for length in range(rested, enough):
        day = end + length - rested
        more = rest[kind, length] + off[end, day] if day < days else np.inf
        if more < np.inf:
            more += price
            relax(must[day], seen[1, day], state, reach, weekends, vector, unit, more, parts, limits, pace[day])
    day = end + max(0, enough - rested)
    if day <= days and off[end, day] < np.inf:
        more = price + off[end, day] + rest[kind, enough]
        relax(free[day], seen[0, day], state, reach, weekends, vector, unit, more, parts, limits, pace[day])


@inner
def sequence(
    table: Floats, spans: Ints, off: Floats, weekends: Ints, carried_weekends: Ints, rest: Floats, cut: Floats,
    longer: float, opening: int, rested: int, spoilt: int, width: int, parts: Ints, limits: Ints, pace: Ints,
) -> tuple[Floats, Floats, Flags, Floats]:  # fmt: skip
    """Return `free` and `must` (days + 1, weekends, counts, units), which lines of them are filled, and `done`.

    `pace` (days + 1, 2) is the range of units, first and one past the last, allowed by each day.
    """
    days, longest = table.shape[0] - 1, table.shape[1] - 1
    classes, vectors, _ = table.shape[2:]
    free = np.empty((days + 1, spoilt, vectors, width))
    must = np.empty((days + 1, spoilt, vectors, width))
    seen = np.zeros((2, days + 1, spoilt, vectors), np.bool_)
    done = np.full((spoilt, vectors, width), np.inf)
    ended = np.ones((spoilt, vectors), np.bool_)
    state = np.empty((spoilt, vectors, width))
    reach, stays = np.zeros((spoilt, vectors, 2), np.int64), np.zeros((spoilt, vectors, 2), np.int64)
    state[0, 0] = np.inf
    state[0, 0, 0] = 0.0
    reach[0, 0, 1] = 1
    rest_from(
        ZERO, rested, opening, state, reach, ZERO, ZERO, ZERO, 0.0, off, rest, cut, free, must, done, seen, ended,
        parts, limits, pace,
    )  # fmt: skip
    for row in range(-1, days):
        day = max(row, 0)
        if row >= 0:
            found, found_free = gather(day, free, must, seen, state, reach, stays)
            if not found:
                continue
            more = off[day, day + 1] + longer
            if found_free and more < np.inf:
                relax(
                    free[day + 1], seen[0, day + 1], free[day], stays, ZERO, ZERO, ZERO, more, parts, limits,
                    pace[day + 1],
                )  # fmt: skip
        for length in range(1, min(longest, days - day) + 1):
            spoils = weekends[row, length] if row >= 0 else carried_weekends[length]
            end = day + length
            for kind in range(classes):
                for vector in range(vectors):
                    for unit in range(spans[row, length, 0], spans[row, length, 1]):
                        price = table[row, length, kind, vector, unit]
                        if price == np.inf:
                            continue
                        if end == days:
                            relax(done, ended, state, reach, spoils, vector, unit, price, parts, limits, pace[days])
                        else:
                            rest_from(
                                end, ZERO, kind, state, reach, spoils, vector, unit, price, off, rest, cut, free, must,
                                done, seen, ended, parts, limits, pace,
                            )  # fmt: skip
    for w in range(spoilt):
        for v in range(vectors):
            if seen[0, days, w, v]:
                relax_row(done[w, v], free[days, w, v], 0.0)
    return free, must, seen, done


@inner
def best_step_into(
    target: int, at: int, w: int, v: int, u: int, table: Floats, spans: Ints, free: Floats, must: Floats, seen: Flags,
    off: Floats, weekends: Ints, carried_weekends: Ints, rest: Floats, cut: Floats, parts: Ints,
) -> tuple[float, int, int, int, int, int]:  # fmt: skip
    """Return the best step into a state by a stint: its value, row, length, class, counts and units.

    `target` is 0 for `free`, 1 for `must`, 2 for `done`; `at` is its day.
    """
    days, longest, enough = table.shape[0] - 1, table.shape[1] - 1, rest.shape[1] - 1
    classes, vectors, _ = table.shape[2:]
    best = (np.inf, -1, 0, 0, 0, 0)
    for gap in range(enough if target == 0 else 0, enough + 1 if target == 0 else enough):
        end = at - gap
        for length in range(1, min(longest, end) + 1):
            for row in (end - length, days):
                if row == days and end > length:
                    continue
                more = weekends[row, length] if row < days else carried_weekends[length]
                for kind in range(classes):
                    extra = off[end, at]
                    if target < 2:
                        extra += rest[kind, gap]
                    elif gap > 0:
                        extra += cut[kind, gap]
                    if extra == np.inf or more > w:
                        continue
                    for vector in range(vectors):
                        fits = True
                        for k in range(parts.shape[1]):
                            fits = fits and parts[vector, k] <= parts[v, k]
                        if not fits:
                            continue
                        for unit in range(spans[row, length, 0], min(u + 1, spans[row, length, 1])):
                            price = table[row, length, kind, vector, unit]
                            if price == np.inf:
                                continue
                            if row == days:
                                state = 0.0 if w == more and v == vector and u == unit else np.inf
                            else:
                                state = min(
                                    look(free, seen[0], row, w - more, v - vector, u - unit),
                                    look(must, seen[1], row, w - more, v - vector, u - unit),
                                )
                            if state + price + extra < best[0]:
                                best = (state + price + extra, row, length, kind, vector, unit)
    return best


@inner
def trace(
    w: int, v: int, u: int, table: Floats, spans: Ints, free: Floats, must: Floats, seen: Flags, done: Floats,
    off: Floats, weekends: Ints, carried_weekends: Ints, rest: Floats, cut: Floats, longer: float, opening: int,
    rested: int, parts: Ints,
) -> Ints:  # fmt: skip
    """Return the stints (row, length, class, counts, units) of the best path to an end state, last first."""
    days, enough = free.shape[0] - 1, rest.shape[1] - 1
    stints = np.empty((days, 5), np.int64)
    count, at = 0, days
    target = 0 if look(free, seen[0], days, w, v, u) <= done[w, v, u] else 2
    while True:
        value, row, length, kind, vector, unit = best_step_into(
            target, at, w, v, u, table, spans, free, must, seen, off, weekends, carried_weekends, rest, cut, parts
        )
        stays = look(free, seen[0], at - 1, w, v, u) + off[at - 1, at] + longer if target == 0 and at > 0 else np.inf
        if w == 0 and v == 0 and u == 0:
            gap, opens = at + rested, off[0, at]
            if target == 0:
                opens += rest[opening, enough] if at == max(0, enough - rested) else np.inf
            elif gap >= enough:
                opens = np.inf
            else:
                opens += rest[opening, gap] if target == 1 else cut[opening, gap]
            if opens < np.inf and (row < 0 or opens <= min(value, stays) + 1e-9):
                return stints[:count]
        if stays <= value and stays < np.inf:
            at -= 1
            continue
        if row < 0:
            return stints[:count]
        stints[count, 0], stints[count, 1] = row, length
        stints[count, 2], stints[count, 3], stints[count, 4] = kind, vector, unit
        count += 1
        if row == days:
            return stints[:count]
        more = weekends[row, length]
        w, v, u, at = w - more, v - vector, u - unit, row
        target = 0 if look(free, seen[0], at, w, v, u) <= look(must, seen[1], at, w, v, u) else 1
