"""Pair moves: swaps of days between two people and moves of one person's duties, hundreds of thousands a second.

A neighbourhood considers all months of everybody in it, which takes long with many people; a trade between two people,
or a duty on another day, is found sooner by trial. A move is kept if the rota gets no worse, because most ways to a
better rota lead through rotas of the same value. Swaps of blocks of days: Burke, Curtois, Qu and Vanden Berghe, Journal
of the Operational Research Society 61, 2010.
"""

from typing import Any

import numpy as np
from numba.typed import List
from numpy.typing import NDArray

from planner.capacity.kernel_cache import ZERO
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.month_cost import MonthArrays, arrays_cost, arrays_of, month_cost
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.numba_cache import compiled, inner
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.current_rota import CurrentRota

TRIALS, IDLE = 20_000, 5
"""Moves tried in one batch, and batches in a row without a gain after which the moves end."""

TRIALS_PER_MONTH = 100
"""Moves that take about as long as pricing one month."""

LONGEST = 7
"""The most days in a row that two people swap."""

PAYING = 0.5
"""The share of trials whose first person is drawn with odds by the cost of their month; in the others all are equal."""

SWAPS, CHANGES = 0.7, 0.15
"""The shares of swaps and of changes of one cell; the other moves bring a duty of a person to another of their days."""

GAIN = 1e-6
"""The least gain, in the value of the problem, that is more than rounding."""


class PairMoves:
    """The moves of a problem; it holds the months of all people in the form that the kernels read."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._months = _list_of(arrays_of(problem.months[0]))
        for month in problem.months[1:]:
            _append(self._months, arrays_of(month))

    def apply(self, current: CurrentRota, clock: Clock, rng: np.random.Generator) -> Cells:
        """Return the rota that moves lead to, at the same value or a better one; they go on while they gain."""
        problem, rows, cells = self._problem, self._problem.rows, current.cells.copy()
        activity, weights = current.activity.copy(), np.cumsum(np.maximum(current.cost_map.people, 0.0))
        costs = np.array([month_cost(month, cells[p]) for p, month in enumerate(problem.months)])
        idle = 0
        while idle < IDLE and not clock.over():
            gained = _try_moves(
                cells, self._months, costs, activity, rows.least, rows.most, rows.under, rows.over, rows.lot,
                rows.start, rows.row, rows.amount, rows.weekends, weights, rng, TRIALS,
            )  # fmt: skip
            clock.spend(TRIALS / TRIALS_PER_MONTH)
            idle = 0 if gained > GAIN else idle + 1
        return cells


@compiled
def _list_of(month: MonthArrays) -> Any:
    months = List()
    months.append(month)
    return months


@compiled
def _append(months: Any, month: MonthArrays) -> None:
    months.append(month)


@compiled
def _try_moves(
    cells: Cells, months: Any, costs: Floats, activity: Floats, least: Floats, most: Floats, under: Floats,
    over: Floats, lot: Floats, start: Ints, row: Ints, amount: Floats, weekends: Ints, weights: Floats,
    rng: np.random.Generator, trials: int,
) -> float:  # fmt: skip
    """Try moves and keep in `cells`, `costs` and `activity` those that make the rota no worse; return the gain."""
    symbols, gained = months[0].cost.shape[1], 0.0
    change, touched, seen = np.zeros(len(least)), np.zeros(len(least), np.int64), np.zeros(len(least), np.int64)
    mine, theirs = np.zeros(cells.shape[1], np.int8), np.zeros(cells.shape[1], np.int8)
    for trial in range(1, trials + 1):
        one, other, first, end = _draw(cells, symbols, weights, rng, mine, theirs)
        if end == 0 or not _possible(months[one].cost, mine, first, end):
            continue
        if other >= 0 and not _possible(months[other].cost, theirs, first, end):
            continue
        count = _touch(
            one, cells[one], mine, first, end, symbols, start, row, amount, weekends, change, touched, seen,
            ZERO, trial,
        )  # fmt: skip
        paid, now = costs[one], 0.0
        if other >= 0:
            count = _touch(
                other, cells[other], theirs, first, end, symbols, start, row, amount, weekends, change, touched, seen,
                count, trial,
            )  # fmt: skip
            paid += costs[other]
        for number in range(count):
            r = touched[number]
            if change[r] != 0.0:
                paid += _row_price(activity[r], least[r], most[r], under[r], over[r], lot[r])
                now += _row_price(activity[r] + change[r], least[r], most[r], under[r], over[r], lot[r])
        if now > paid:
            continue
        my_cost = arrays_cost(months[one], mine)
        now += my_cost
        if other >= 0 and now <= paid:
            their_cost = arrays_cost(months[other], theirs)
            now += their_cost
        if now > paid:
            continue
        gained += paid - now
        for number in range(count):
            activity[touched[number]] += change[touched[number]]
        _copy(mine, cells[one])
        costs[one] = my_cost
        if other >= 0:
            _copy(theirs, cells[other])
            costs[other] = their_cost
    return gained


@inner
def _draw(
    cells: Cells, symbols: int, weights: Floats, rng: np.random.Generator, mine: NDArray[np.int8],
    theirs: NDArray[np.int8],
) -> tuple[int, int, int, int]:  # fmt: skip
    """Draw a swap or a move and write the new months into `mine` and `theirs`.

    Returns the person, the other person (-1: none), and the first day changed with the day after the last one; an end
    of 0 is no move.
    """
    people, days = cells.shape
    if rng.random() < PAYING and weights[-1] > 0:
        one = min(people - 1, int(np.searchsorted(weights, rng.random() * weights[-1])))
    else:
        one = _below(people, rng)
    _copy(cells[one], mine)
    first, kind = _below(days, rng), rng.random()
    if kind < SWAPS:
        other = _below(people, rng)
        end = min(days, first + 1 + _below(LONGEST, rng))
        _copy(cells[other], theirs)
        differ = False
        for day in range(first, end):
            differ = differ or mine[day] != theirs[day]
            mine[day], theirs[day] = theirs[day], mine[day]
        return one, other, first, end if differ and other != one else 0
    symbol, before = _below(symbols, rng), mine[first]
    mine[first] = symbol
    if kind < SWAPS + CHANGES:
        return one, -1, first, first + 1 if symbol != before else 0
    second = _below(days, rng)
    if symbol == before or second == first or mine[second] != symbol:
        return one, -1, first, 0
    mine[second] = before
    return one, -1, min(first, second), max(first, second) + 1


@inner
def _copy(month: NDArray[np.int8], into: NDArray[np.int8]) -> None:
    """Copy the cells of a month; as an assignment of arrays it would compile a message on shapes that differ."""
    for day in range(len(month)):
        into[day] = month[day]


@inner
def _below(count: int, rng: np.random.Generator) -> int:
    return int(rng.random() * count)


@inner
def _possible(cost: Floats, cells: NDArray[np.int8], first: int, end: int) -> bool:
    possible = True
    for day in range(first, end):
        possible = possible and cost[day, cells[day]] < np.inf
    return possible


@inner
def _touch(
    person: int, before: NDArray[np.int8], after: NDArray[np.int8], first: int, end: int, symbols: int, start: Ints,
    row: Ints, amount: Floats, weekends: Ints, change: Floats, touched: Ints, seen: Ints, count: int, trial: int,
) -> int:  # fmt: skip
    """Add to `change` what new cells of a person bring to the rows; return how many rows are touched so far."""
    days = len(before)
    places = person * (days * symbols + len(weekends))
    for day in range(first, end):
        if after[day] != before[day]:
            for symbol, sign in ((before[day], -1.0), (after[day], 1.0)):
                place = places + day * symbols + symbol
                count = _bring(place, sign, start, row, amount, change, touched, seen, count, trial)
    for number in range(len(weekends)):
        early, late = weekends[number]
        if late < first or early >= end:
            continue
        was, is_now = before[early] > 0 or before[late] > 0, after[early] > 0 or after[late] > 0
        if was != is_now:
            sign, place = 1.0 if is_now else -1.0, places + days * symbols + number
            count = _bring(place, sign, start, row, amount, change, touched, seen, count, trial)
    return count


@inner
def _bring(
    place: int, sign: float, start: Ints, row: Ints, amount: Floats, change: Floats, touched: Ints, seen: Ints,
    count: int, trial: int,
) -> int:  # fmt: skip
    for entry in range(start[place], start[place + 1]):
        r = row[entry]
        if seen[r] != trial:
            seen[r], change[r], touched[count] = trial, 0.0, r
            count += 1
        change[r] += sign * amount[entry]
    return count


@inner
def _row_price(activity: float, least: float, most: float, under: float, over: float, lot: float) -> float:
    if activity < least and under > 0:
        return float(under * lot * np.ceil((least - activity) / lot - 1e-6))
    if activity > most and over > 0:
        return float(over * lot * np.ceil((activity - most) / lot - 1e-6))
    return 0.0
