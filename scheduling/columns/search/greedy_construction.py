"""Greedy construction of a first rota: one person after another gets the cheapest month beside those of the others.

Each month comes out of the exact dynamic program, so everybody's own musts are kept; the rows, as filled so far, give
the prices. It takes milliseconds a person at any size and needs no linear program. A row that compares people, as for
fairness, never rewards a duty: one person at a time, everybody would get more and more nights.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Floats, Ints, MonthProblem, Prices
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.problem.rows import Rows

MONTHS = 6
"""Months considered for a person, of different working time."""

SEVERAL = 5
"""Months are priced twice: by what the next duty saves in each row, and by what this many duties save on average."""

LONG, PACE_SLACK, RUN = 42, 10, 4
"""With more days than `LONG` only some months are considered, which keeps the dynamic program small: working time stays
within `PACE_SLACK` duties of an even pace, and symbols with a limited count are open on some days only, in runs of
`RUN` days spread evenly. The steps of a search need keep to neither.
"""

TRIES = 5
"""Choices of such days that are tried for a person before all months are considered."""

LEAST_GAIN = 0.002
"""The share by which a round through everybody must improve the rota for another round to follow."""


def construct_greedily(
    problem: Problem, clock: Clock, rng: np.random.Generator, start: Cells | None = None
) -> Cells | None:
    """Return a rota in which no single month can be improved by much, None when somebody has no month at all.

    With a rota to `start` from, months that keep their person's musts stay until a better one is found.
    """
    rota = _GreedyRota(problem, start, rng)
    count = len(problem.months)
    for person in rng.permutation(count):
        if not rota.has_month[person]:
            if not rota.assign(int(person)):
                return None
            clock.spend(1)
    value = problem.value(rota.cells)
    while not clock.over():
        for person in rng.permutation(count):
            rota.assign(int(person))
            clock.spend(1)
        before, value = value, problem.value(rota.cells)
        if value > before * (1 - LEAST_GAIN):
            break
    return rota.cells


class _OwnRows(NamedTuple):
    """The rows that a person's cells touch: their numbers, the person's part of them, the most one cell brings.

    `helps` is the sign of what a cell brings to a row that compares people, and 0 for other rows.
    """

    touched: Ints
    rows: Rows
    one: Floats
    helps: Ints


class _GreedyRota:
    """The rota so far and the activity of its rows."""

    def __init__(self, problem: Problem, start: Cells | None, rng: np.random.Generator) -> None:
        self.cells: Cells = np.zeros(problem.shape[:2], np.int8)
        self._problem, self._rng = problem, rng
        long = problem.shape[1] > LONG
        self._pricers = [_narrow_pricer(month, rng) if long else Pricer(month) for month in problem.months]
        self.has_month = np.zeros(len(problem.months), np.bool_)
        self._activity = np.zeros(len(problem.rows))
        self._open = np.ones(problem.shape[1:], np.bool_)
        self._own_rows = [self._rows_of(person) for person in range(len(problem.months))]
        for person, cells in enumerate(() if start is None else start):
            if np.isfinite(month_cost(problem.months[person], cells)):
                self.cells[person], self.has_month[person] = cells, True
                problem.add_activity(person, cells, self._activity)

    def assign(self, person: int) -> bool:
        """Assign the best month found for a person beside those of the others; tell whether there is one."""
        month, (touched, rows, one, helps) = self._problem.months[person], self._own_rows[person]
        elsewhere = self._activity[touched]
        options = []
        if self.has_month[person]:
            options.append(self.cells[person].copy())
            elsewhere -= self._activity_of(rows, self.cells[person])
        for step in (one, SEVERAL * one):
            worth = (rows.linear_prices(elsewhere) - rows.linear_prices(elsewhere + step)) / step
            prices = rows.reduced_costs(0, month, self._open, np.where(helps * worth > 0, 0.0, worth))
            options.extend(self._priced(person, prices))
        sums = [elsewhere + self._activity_of(rows, cells) for cells in options]
        values = [month_cost(month, c) + rows.prices(all_in).sum() for c, all_in in zip(options, sums, strict=True)]
        if not values or not np.isfinite(min(values)):
            return False
        best = int(np.argmin(values))
        self.cells[person], self.has_month[person] = options[best], True
        self._activity[touched] = sums[best]
        return True

    def _priced(self, person: int, prices: Prices) -> Iterable[NDArray[np.int8]]:
        """Return months of a person at some prices; for a person without a month, try other days until one is found."""
        month = self._problem.months[person]
        for turn in range(1 if self.has_month[person] else TRIES + 1):
            if turn:
                self._pricers[person] = _narrow_pricer(month, self._rng) if turn < TRIES else Pricer(month)
            pricer = self._pricers[person]
            cost = np.where(np.isfinite(pricer.month.cost), prices.cost, np.inf)
            found = pricer.price(prices._replace(cost=cost), MONTHS).months
            if any(np.isfinite(month_cost(month, cells)) for cells in found):
                return found
        return ()

    def _rows_of(self, person: int) -> "_OwnRows":
        rows = self._problem.rows
        mine = rows.of_people(np.array([person]), self._problem.places, np.zeros(len(rows)))
        is_touched = np.zeros(len(rows), np.bool_)
        is_touched[mine.row] = True
        mine = mine.select(is_touched)
        most = np.zeros(len(mine))
        np.maximum.at(most, mine.row, mine.amount)
        helps = np.where(self._problem.compares_people[is_touched], np.where(most > 0, 1, -1), 0)
        return _OwnRows(np.flatnonzero(is_touched), mine, np.where(most > 0, most, 1.0), helps)

    def _activity_of(self, rows: Rows, cells: NDArray[np.int8]) -> Floats:
        own = np.zeros(len(rows))
        rows.add_activity(0, cells, self._problem.shape[2], own)
        return own


def _narrow_pricer(month: MonthProblem, rng: np.random.Generator) -> Pricer:
    """Return a pricer that considers only some of the rotas of a long month, with no count in its states."""
    cost = month.cost.copy()
    for count in month.counts:
        hit = (count.hits > 0) & np.isfinite(cost)
        days = np.flatnonzero(hit.any(axis=1))
        allowed = int(np.flatnonzero(np.isfinite(count.price)).max()) // int(max(1, count.hits.max()))
        if allowed < len(days):
            runs = allowed // RUN
            first = np.sort(rng.integers(0, RUN, runs) + np.arange(runs) * len(days) // max(1, runs)) % len(days)
            chosen = days[np.minimum((first[:, None] + np.arange(RUN)).ravel(), len(days) - 1)]
            closed = hit.copy()
            closed[chosen] = False
            cost[closed] = np.inf
    return Pricer(replace(month, cost=cost), most_vectors=1, pace_slack=PACE_SLACK * int(month.units.max()))
