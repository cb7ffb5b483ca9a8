"""A first rota as a planner makes it: one person's month after another, each the cheapest beside those of the others.

Each month comes out of the exact dynamic program, so everybody's own musts are kept; what the team needs is seen
through the rows as they stand. It takes milliseconds a person, however many there are, and needs no linear program.
Nobody is given a duty to make what the others have look fair: seen one by one, everybody would get ever more nights.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.month import Floats, Ints, Month, Prices
from scheduling.columns.problem.month_cost import month_price
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.problem.rows import Rows

MONTHS = 6
"""Months that are looked at for a person, of different working time."""

FEW = 5
"""Months are priced by what the next duty brings to every row, and by what so many bring on average."""

LONG, ASTRAY, RUN = 42, 10, 4
"""With more days than that, months are looked at whose working time is never so many duties away from an even pace, and
in which what may be had only so often is had on some days alone, runs of four spread evenly: both keep the dynamic
program small, and windows opened later need keep to neither.
"""

TRIES = 5
"""Choices of such days that are tried for a person before all months are looked at."""

WORTH_ANOTHER = 0.002
"""The share by which going once through everybody must have bettered the rota for another round."""


def one_by_one(problem: Problem, clock: Clock, rng: np.random.Generator, start: Cells | None = None) -> Cells | None:
    """Return a rota in which nobody's month alone can be bettered by much, None when somebody has no month at all.

    With a rota to `start` from, months that keep their person's musts are kept until they can be bettered.
    """
    turn = _Turn(problem, start, rng)
    count = len(problem.months)
    for person in rng.permutation(count):
        if not turn.given[person]:
            if not turn.give(int(person)):
                return None
            clock.spend(1)
    value = problem.value(turn.cells)
    while not clock.over():
        for person in rng.permutation(count):
            turn.give(int(person))
            clock.spend(1)
        before, value = value, problem.value(turn.cells)
        if value > before * (1 - WORTH_ANOTHER):
            break
    return turn.cells


class _Seen(NamedTuple):
    """The rows a person's cells bring something to: which they are, these cells' part of them, the most one brings.

    `helps` has the sign of what they bring to rows that compare the person with others, and is 0 elsewhere.
    """

    touched: Ints
    rows: Rows
    one: Floats
    helps: Ints


class _Turn:
    """The rota so far, what its rows sum to, and the giving of a month to a person, who sees the rows they touch."""

    def __init__(self, problem: Problem, start: Cells | None, rng: np.random.Generator) -> None:
        self.cells: Cells = np.zeros(problem.shape[:2], np.int8)
        self._problem, self._rng = problem, rng
        long = problem.shape[1] > LONG
        self._pricers = [_quick(month, rng) if long else Pricer(month) for month in problem.months]
        self.given = np.zeros(len(problem.months), np.bool_)
        self._activity = np.zeros(len(problem.rows))
        self._open = np.ones(problem.shape[1:], np.bool_)
        self._seen = [self._rows_of(person) for person in range(len(problem.months))]
        for person, cells in enumerate(() if start is None else start):
            if np.isfinite(month_price(problem.months[person], cells)):
                self.cells[person], self.given[person] = cells, True
                problem.add_activity(person, cells, self._activity)

    def give(self, person: int) -> bool:
        """Give a person the best month that is found beside the others' as they are; tell whether they have one."""
        month, (touched, rows, one, helps) = self._problem.months[person], self._seen[person]
        elsewhere = self._activity[touched]
        options = []
        if self.given[person]:
            options.append(self.cells[person].copy())
            elsewhere -= self._own(rows, self.cells[person])
        for step in (one, FEW * one):
            worth = (rows.linear_prices(elsewhere) - rows.linear_prices(elsewhere + step)) / step
            prices = rows.reduced(0, month, self._open, np.where(helps * worth > 0, 0.0, worth))
            options.extend(self._priced(person, prices))
        sums = [elsewhere + self._own(rows, cells) for cells in options]
        values = [month_price(month, c) + rows.prices(all_in).sum() for c, all_in in zip(options, sums, strict=True)]
        if not values or not np.isfinite(min(values)):
            return False
        best = int(np.argmin(values))
        self.cells[person], self.given[person] = options[best], True
        self._activity[touched] = sums[best]
        return True

    def _priced(self, person: int, prices: Prices) -> Iterable[NDArray[np.int8]]:
        """Return months of a person at some prices; whoever has none yet is looked at in other ways until there is."""
        month = self._problem.months[person]
        for turn in range(1 if self.given[person] else TRIES + 1):
            if turn:
                self._pricers[person] = _quick(month, self._rng) if turn < TRIES else Pricer(month)
            pricer = self._pricers[person]
            cost = np.where(np.isfinite(pricer.month.cost), prices.cost, np.inf)
            found = pricer.price(prices._replace(cost=cost), MONTHS).months
            if any(np.isfinite(month_price(month, cells)) for cells in found):
                return found
        return ()

    def _rows_of(self, person: int) -> "_Seen":
        rows = self._problem.rows
        mine = rows.of_people(np.array([person]), self._problem.places, np.zeros(len(rows)))
        is_touched = np.zeros(len(rows), np.bool_)
        is_touched[mine.row] = True
        mine = mine.only(is_touched)
        most = np.zeros(len(mine))
        np.maximum.at(most, mine.row, mine.amount)
        helps = np.where(self._problem.comparing[is_touched], np.where(most > 0, 1, -1), 0)
        return _Seen(np.flatnonzero(is_touched), mine, np.where(most > 0, most, 1.0), helps)

    def _own(self, rows: Rows, cells: NDArray[np.int8]) -> Floats:
        own = np.zeros(len(rows))
        rows.add_activity(0, cells, self._problem.shape[2], own)
        return own


def _quick(month: Month, rng: np.random.Generator) -> Pricer:
    """Return a pricer of a long month that looks at some of its rotas only, with no count in its states."""
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
    return Pricer(replace(month, cost=cost), most_vectors=1, astray=ASTRAY * int(month.units.max()))
