"""Swaps of days between two people and moves of one person's duties, tried by the hundred thousand a second.

A window looks at all months of everybody in it, which takes long in a crowd; what two people could trade to the good of
the rota, or one could do on another day, is sooner found by trying. Everything is kept that makes the rota no worse:
most ways to a better one lead over as good ones. (Swaps of blocks of days: Burke, Curtois, Qu and Vanden Berghe,
Journal of the Operational Research Society 61, 2010.)
"""

from functools import lru_cache
from typing import Any

import numpy as np
from numba.typed import List
from numpy.typing import NDArray

from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.month import Floats, Ints
from scheduling.columns.problem.month_cost import Way, month_price, way_of, way_price
from scheduling.columns.problem.numba_cache import compiled
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.incumbent import Standing

TRIALS, IDLE = 20_000, 5
"""Swaps and moves tried before it is asked what they brought, and how often in a row that may have been nothing."""

TRIALS_A_MONTH = 100
"""As many take about the time that pricing a month does."""

LONGEST = 7
"""Days in a row that two people swap at most."""

PAYING = 0.5
"""The share of trials in which the first person is drawn by what they pay, not at random."""

SWAPS, CHANGES = 0.7, 0.15
"""The shares of swaps and of changes of one cell; what is left moves a duty of one person to another of their days."""

BETTER = 1e-6
"""What must be gained, in the problem's price, to be more than rounding."""


def swapped(here: Standing, clock: Clock, rng: np.random.Generator) -> Cells:
    """Return the rota that swaps and moves lead to, as good or better in price; they go on while they bring some."""
    problem, cells = here.problem, here.cells.copy()
    rows, ways = problem.rows, _ways(problem)
    activity, weights = here.activity.copy(), np.cumsum(np.maximum(here.pains.people, 0.0))
    prices = np.array([month_price(month, cells[p]) for p, month in enumerate(problem.months)])
    idle = 0
    while idle < IDLE and not clock.over():
        gained = _tried(
            cells, ways, prices, activity, rows.least, rows.most, rows.under, rows.over, rows.lot, rows.start, rows.row,
            rows.amount, rows.weekends, weights, rng, TRIALS,
        )  # fmt: skip
        clock.spend(TRIALS / TRIALS_A_MONTH)
        idle = 0 if gained > BETTER else idle + 1
    return cells


@lru_cache(maxsize=1)
def _ways(problem: Problem) -> Any:
    """Return everybody's way as a list that kernels can read: one whole problem is searched at a time."""
    ways = _list_of(way_of(problem.months[0]))
    for month in problem.months[1:]:
        _add(ways, way_of(month))
    return ways


@compiled
def _list_of(way: Way) -> Any:
    ways = List()
    ways.append(way)
    return ways


@compiled
def _add(ways: Any, way: Way) -> None:
    ways.append(way)


@compiled
def _tried(
    cells: Cells, ways: Any, prices: Floats, activity: Floats, least: Floats, most: Floats, under: Floats, over: Floats,
    lot: Floats, start: Ints, row: Ints, amount: Floats, weekends: Ints, weights: Floats, rng: np.random.Generator,
    trials: int,
) -> float:  # fmt: skip
    """Try so many, keep in `cells`, `prices` and `activity` what makes the rota no worse; return what that gained."""
    symbols, gained = ways[0].cost.shape[1], 0.0
    change, touched, seen = np.zeros(len(least)), np.zeros(len(least), np.int64), np.zeros(len(least), np.int64)
    mine, theirs = np.zeros(cells.shape[1], np.int8), np.zeros(cells.shape[1], np.int8)
    for trial in range(1, trials + 1):
        one, other, first, end = _drawn(cells, symbols, weights, rng, mine, theirs)
        if end == 0 or not _possible(ways[one].cost, mine, first, end):
            continue
        if other >= 0 and not _possible(ways[other].cost, theirs, first, end):
            continue
        count = _touch(
            one, cells[one], mine, first, end, symbols, start, row, amount, weekends, change, touched, seen, 0, trial
        )
        paid, now = prices[one], 0.0
        if other >= 0:
            count = _touch(
                other, cells[other], theirs, first, end, symbols, start, row, amount, weekends, change, touched, seen,
                count, trial,
            )  # fmt: skip
            paid += prices[other]
        for number in range(count):
            r = touched[number]
            if change[r] != 0.0:
                paid += _row_price(activity[r], least[r], most[r], under[r], over[r], lot[r])
                now += _row_price(activity[r] + change[r], least[r], most[r], under[r], over[r], lot[r])
        if now > paid:
            continue
        my_price = way_price(ways[one], mine)
        now += my_price
        if other >= 0 and now <= paid:
            their_price = way_price(ways[other], theirs)
            now += their_price
        if now > paid:
            continue
        gained += paid - now
        for number in range(count):
            activity[touched[number]] += change[touched[number]]
        cells[one], prices[one] = mine, my_price
        if other >= 0:
            cells[other], prices[other] = theirs, their_price
    return gained


@compiled
def _drawn(
    cells: Cells, symbols: int, weights: Floats, rng: np.random.Generator, mine: NDArray[np.int8],
    theirs: NDArray[np.int8],
) -> tuple[int, int, int, int]:  # fmt: skip
    """Draw a swap or a move: put the months it leads to into `mine` and `theirs`.

    Returns who, with whom (-1: alone), and from which day up to which end it changes something; an end of 0 is no move.
    """
    people, days = cells.shape
    if rng.random() < PAYING and weights[-1] > 0:
        one = min(people - 1, int(np.searchsorted(weights, rng.random() * weights[-1])))
    else:
        one = _below(people, rng)
    mine[:] = cells[one]
    first, kind = _below(days, rng), rng.random()
    if kind < SWAPS:
        other = _below(people, rng)
        end = min(days, first + 1 + _below(LONGEST, rng))
        theirs[:] = cells[other]
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


@compiled
def _below(count: int, rng: np.random.Generator) -> int:
    return int(rng.random() * count)


@compiled
def _possible(cost: Floats, cells: NDArray[np.int8], first: int, end: int) -> bool:
    possible = True
    for day in range(first, end):
        possible = possible and cost[day, cells[day]] < np.inf
    return possible


@compiled
def _touch(
    person: int, before: NDArray[np.int8], after: NDArray[np.int8], first: int, end: int, symbols: int, start: Ints,
    row: Ints, amount: Floats, weekends: Ints, change: Floats, touched: Ints, seen: Ints, count: int, trial: int,
) -> int:  # fmt: skip
    """Add what other cells of a person from a day up to an end bring to the rows; return how many rows were touched."""
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


@compiled
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


@compiled
def _row_price(activity: float, least: float, most: float, under: float, over: float, lot: float) -> float:
    if activity < least and under > 0:
        return float(under * lot * np.ceil((least - activity) / lot - 1e-6))
    if activity > most and over > 0:
        return float(over * lot * np.ceil((activity - most) / lot - 1e-6))
    return 0.0
