"""Both levels of the pricing in one compiled call: the least price of any month, and some months close to it."""

import numpy as np
from numpy.typing import NDArray

from planner.capacity.kernel_cache import ZERO
from scheduling.columns.pricing.sequence_kernel import off_sums, sequence, trace
from scheduling.columns.pricing.stint_kernel import fill_stint, stint_table
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.numba_cache import compiled, inner
from scheduling.columns.problem.symmetry import cheapest_in_class


@compiled
def price_month(
    by_symbol: Floats, stint: Floats, carried: Floats, most: int, symbol_class: Ints, succession: Floats,
    units: Ints, weekends: Ints, carried_weekends: Ints, rest: Floats, cut: Floats, longer: float, rest_class: Ints,
    total: Floats, weekend: Floats, opening: int, rested: int, duty: Ints, before_start: Ints, before: Ints,
    onward: Floats, enter: Floats, enter_first: Floats, carry: Floats, leave: Floats, leave_last: Floats, hits: Ints,
    strides: Ints, parts: Ints, limits: Ints, prices: Floats, relaxed: float, width: int, pace: Ints,
) -> tuple[float, Floats, NDArray[np.int8]]:  # fmt: skip
    """Return the least price, and prices and cells of up to `most` months of different working time, cheapest first.

    The arrays are those of `MonthProblem` and its nodes; `by_symbol` is its cost, and those from `succession` on are by
    class. `hits` to `prices` are the counts in the state, `relaxed` is the least cost of the others, `width` the number
    of different units of a stint (0 included), and `pace` the range of units considered by each day.
    """
    cost, symbol = cheapest_in_class(by_symbol, symbol_class, units.shape[1])
    classes = ZERO
    for symbol_kind in rest_class:
        classes = max(classes, symbol_kind + 1)
    table, spans = stint_table(
        cost, succession, units, stint, carried, rest_class, classes, duty, before_start, before, onward,
        enter, enter_first, carry, leave, leave_last, hits, strides, parts, limits, width,
    )  # fmt: skip
    off = off_sums(cost)
    free, must, seen, done = sequence(
        table, spans, off, weekends, carried_weekends, rest, cut, longer, opening, rested, len(weekend), len(total),
        parts, limits, pace,
    )  # fmt: skip
    spoilt, vectors, span = done.shape
    values = np.full(span, np.inf)
    at_weekends, at_vector = np.zeros(span, np.int64), np.zeros(span, np.int64)
    for w in range(spoilt):
        for v in range(vectors):
            more = weekend[w] + prices[v] + relaxed
            for u in range(span):
                value = done[w, v, u] + more + total[u]
                if value < values[u]:
                    values[u], at_weekends[u], at_vector[u] = value, w, v
    least = values[_cheapest(values)]
    months, worth = np.zeros((most, len(cost)), np.int8), np.zeros(most)
    found = 0
    while found < most:
        u = _cheapest(values)
        if values[u] == np.inf:
            break
        cells = np.zeros(len(cost), np.int64)
        stints = trace(
            at_weekends[u], at_vector[u], u, table, spans, free, must, seen, done, off, weekends, carried_weekends,
            rest, cut, longer, opening, rested, parts,
        )  # fmt: skip
        for i in range(len(stints)):
            fill_stint(
                cells, stints[i], cost, succession, units, rest_class, duty, before_start, before, onward, enter,
                enter_first, carry, leave, leave_last, hits, strides, parts, limits, width,
            )  # fmt: skip
        for day in range(len(cost)):
            months[found, day] = symbol[day, cells[day]]
        worth[found] = values[u]
        values[u] = np.inf
        found += 1
    return least, worth[:found], months[:found]


@inner
def _cheapest(values: Floats) -> int:
    place = 0
    for other in range(len(values)):
        if values[other] < values[place]:
            place = other
    return place
