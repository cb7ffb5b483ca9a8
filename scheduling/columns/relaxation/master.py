"""The restricted master of Dantzig and Wolfe: one known column per person, fractions allowed, as a warm-started LP."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.column import Column
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.linear_program import LinearProgram

TYPICAL = 100.0
"""The value to which the typical price of a row is scaled: prices of a rota span many orders of magnitude."""

TOLERANCE = 1e-6
"""The cost up to which a row may stay outside the LP."""

MOST_COLUMNS = 60
"""Columns per person above which the half with the highest reduced costs is dropped."""

MOST_PIVOTS = 200_000
"""Pivots of the simplex method in one solve of the LP, far more than the widest months take; it goes on from there."""


@dataclass(frozen=True, eq=False)
class MasterSolution:
    """A solution of the restricted master: value, duals of rows and people, all columns and their weights."""

    value: float
    duals: Floats
    people: Floats
    columns: tuple[Column, ...]
    weights: Floats

    def reduced_cost(self, column: Column) -> float:
        """Return the reduced cost of a column at these duals."""
        return float(column.cost - column.amounts @ self.duals[column.rows] - self.people[column.person])


class Master:
    """The columns so far and the LP over them; a person without a column has one at a very high cost.

    Of thousands of rows few matter at a time, so a row joins the LP only when a solution would have to pay for it.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.columns: list[Column] = []
        self._known: set[tuple[int, bytes]] = set()
        self._lp = LinearProgram(MOST_PIVOTS)
        self._places = np.zeros(0, np.int64)
        self._waiting: list[Column] = []
        self._at = np.full(len(problem.rows), -1)
        self._worth = self._typical_price() / TYPICAL
        people = len(problem.months)
        none, everybody = np.zeros(0, np.int64), np.arange(people)
        self._lp.add_rows(np.ones(people), np.ones(people), np.zeros(people, np.int64), none, np.zeros(0))
        self._slacks(everybody, np.ones(people), np.full(people, self._missing_price()))
        self.post(np.isfinite(problem.rows.least) & np.isfinite(problem.rows.most))

    def post(self, wanted: NDArray[np.bool_]) -> bool:
        """Add rows to the LP; tell whether any is new."""
        new = np.flatnonzero(wanted & (self._at < 0))
        if not len(new):
            return False
        rows, number = self.problem.rows, np.full(len(wanted), -1)
        number[new] = np.arange(len(new))
        line, place, amount = self._entries(number)
        self._lp.add_rows(rows.least[new], rows.most[new], np.searchsorted(line, np.arange(len(new))), place, amount)
        self._at[new] = len(self.problem.months) + (self._at >= 0).sum() + np.arange(len(new))
        for sign, price, limit in ((1.0, rows.under, rows.least), (-1.0, rows.over, rows.most)):
            there = new[np.isfinite(limit[new]) & np.isfinite(price[new])]
            self._slacks(self._at[there], np.full(len(there), sign), price[there])
        return True

    def _entries(self, number: Ints) -> tuple[Ints, Ints, Floats]:
        """Return the entries of the LP's columns in rows with a `number`: this number, place and amount, row by row."""
        inside = self.columns[: len(self._places)]
        ends = np.cumsum([len(column.rows) for column in inside])
        line = number[np.concatenate([np.zeros(0, np.int64), *(column.rows for column in inside)])]
        amount = np.concatenate([np.zeros(0), *(column.amounts for column in inside)])
        meant = np.flatnonzero(line >= 0)
        order = meant[np.argsort(line[meant], kind="stable")]
        return line[order], self._places[np.searchsorted(ends, order, side="right")], amount[order]

    def _slacks(self, rows: Ints, signs: Floats, prices: Floats) -> None:
        self._lp.add_columns(prices / self._worth, np.arange(len(rows)), rows, signs)

    def _typical_price(self) -> float:
        rows = self.problem.rows
        prices = np.concatenate([rows.under[np.isfinite(rows.least)], rows.over[np.isfinite(rows.most)]])
        prices = prices[np.isfinite(prices) & (prices > 0)]
        return float(np.median(prices)) if len(prices) else 1.0

    def _missing_price(self) -> float:
        rows, months = self.problem.rows, self.problem.months
        prices = [rows.under, rows.over, *(month.cost for month in months)]
        return 1.0 + 10.0 * max(float(np.max(p, where=np.isfinite(p), initial=1.0)) for p in prices)

    def add(self, column: Column) -> bool:
        """Add a column unless it is known or breaks a must; tell whether it was added."""
        key = (column.person, column.cells.tobytes())
        if key in self._known or not np.isfinite(column.cost):
            return False
        self._known.add(key)
        self.columns.append(column)
        self._waiting.append(column)
        return True

    def _add_waiting(self) -> None:
        """Add the waiting columns to the LP."""
        if not self._waiting:
            return
        rows, amounts, starts = [], [], []
        size = 0
        for column in self._waiting:
            at = self._at[column.rows]
            starts.append(size)
            rows += [np.array([column.person]), at[at >= 0]]
            amounts += [np.ones(1), column.amounts[at >= 0]]
            size += 1 + len(rows[-1])
        costs = np.array([column.cost for column in self._waiting]) / self._worth
        places = self._lp.add_columns(costs, np.array(starts), np.concatenate(rows), np.concatenate(amounts))
        self._places = np.concatenate([self._places, places])
        self._waiting.clear()

    def solve(self) -> MasterSolution:
        """Solve the LP over all columns so far and all rows."""
        self._add_waiting()
        while True:
            solution = self._lp.solve()
            weights = solution.amounts[self._places]
            activity = np.zeros(len(self._at))
            for index in np.flatnonzero(weights > 0):
                column = self.columns[index]
                activity[column.rows] += weights[index] * column.amounts
            if not self.post(self.problem.rows.linear_prices(activity) > TOLERANCE):
                break
        duals = np.where(self._at >= 0, self._worth * solution.duals[self._at], 0.0)
        people = self._worth * solution.duals[: len(self.problem.months)]
        value = self.problem.constant + self._worth * solution.value
        return MasterSolution(value, duals, people, tuple(self.columns), weights)

    def keep(self, wanted: NDArray[np.bool_]) -> None:
        """Drop the columns that are not wanted."""
        self._add_waiting()
        self._lp.close(self._places[~wanted])
        self._forget(wanted)

    def _forget(self, wanted: NDArray[np.bool_]) -> None:
        for index in np.flatnonzero(~wanted):
            self._known.discard((self.columns[index].person, self.columns[index].cells.tobytes()))
        self.columns = [self.columns[index] for index in np.flatnonzero(wanted)]
        self._places = self._places[wanted]

    def thin_out(self, relaxed: MasterSolution) -> None:
        """Drop the half of the columns with the highest reduced costs when there are too many."""
        if len(self.columns) <= MOST_COLUMNS * len(self.problem.months):
            return
        reduced = np.array([relaxed.reduced_cost(column) for column in self.columns])
        wanted = (reduced <= np.median(reduced)) | (reduced <= 0)
        self._add_waiting()
        stays = self._lp.remove(self._places[~wanted])
        self._forget(wanted)
        self._places = np.cumsum(stays)[self._places] - 1
