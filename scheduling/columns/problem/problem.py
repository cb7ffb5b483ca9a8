"""The problem of the column engine: one month for every person, and the rows that join them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Floats, Ints, MonthProblem
from scheduling.columns.problem.rows import Rows

Cells = NDArray[np.int8]
"""A whole rota: the symbol of every person and day, shape (people, days)."""


TOLERANCE = 1e-9
"""The share by which equal prices may differ through rounding."""


@dataclass(frozen=True, eq=False)
class Problem:
    """Choose a month for every person so that the cost of months and rows is least.

    `grain`: every value that a rota can have is `constant` plus a multiple of it (0: none known); so a bound that is
    just below the best value proves it. `must`: the least cost of breaking a row that is a must.
    """

    months: tuple[MonthProblem, ...]
    rows: Rows
    constant: float = 0.0
    grain: float = 0.0
    must: float = np.inf

    @cached_property
    def shape(self) -> tuple[int, int, int]:
        """People, days and symbols (the day off included)."""
        days, symbols = self.months[0].cost.shape
        return len(self.months), days, symbols

    @property
    def places(self) -> int:
        """How many places of one person rows can count: cells by symbol, and weekends."""
        return self.shape[1] * self.shape[2] + len(self.rows.weekends)

    @cached_property
    def row_days(self) -> Floats:
        """Which days each row touches, 1 or 0, shape (rows, days)."""
        people, days, symbols = self.shape
        day_of_place = np.concatenate([np.repeat(np.arange(days), symbols), self.rows.weekends[:, 0]])
        day_of_entry = np.repeat(np.tile(day_of_place, people), np.diff(self.rows.start))
        found = np.zeros((len(self.rows), days))
        found[self.rows.row, day_of_entry] = 1.0
        return found

    @cached_property
    def row_sizes(self) -> Floats:
        """The sum of the absolute amounts of each row, shape (rows,)."""
        return np.asarray(self.contributions.sum(axis=0), np.float64)

    @cached_property
    def contributions(self) -> csr_array:
        """The sum of the absolute amounts of each person in each row, shape (people, rows)."""
        rows, shape = self.rows, (len(self.months), len(self.rows))
        found = csr_array((np.abs(rows.amount), rows.row.copy(), rows.start[:: self.places].copy()), shape=shape)
        found.sum_duplicates()
        return found

    @cached_property
    def row_people(self) -> tuple[Ints, Ints]:
        """The people of each row, as starts and people: those of row i are from start i up to the next, in order."""
        by_row = self.contributions.tocsc()
        return by_row.indptr.astype(np.int64), by_row.indices.astype(np.int64)

    @cached_property
    def compares_people(self) -> NDArray[np.bool_]:
        """The rows that compare people, shape (rows): they have positive and negative amounts."""
        rows, low, high = self.rows, np.zeros(len(self.rows)), np.zeros(len(self.rows))
        np.minimum.at(low, rows.row, rows.amount)
        np.maximum.at(high, rows.row, rows.amount)
        return (low < 0) & (high > 0)

    def activity(self, cells: Cells) -> Floats:
        """Return the activity of every row: the sum of the amounts that the cells bring to it."""
        total = np.zeros(len(self.rows))
        for person in range(len(self.months)):
            self.add_activity(person, cells[person], total)
        return total

    def add_activity(self, person: int, cells: NDArray[np.int8], into: Floats) -> None:
        """Add one person's part of every row."""
        self.rows.add_activity(person, cells, self.shape[2], into)

    def value(self, cells: Cells) -> float:
        """Return the value of a rota, infinite when it breaks a must of some person."""
        people = sum(month_cost(month, cells[p]) for p, month in enumerate(self.months))
        return self.constant + people + float(np.sum(self.rows.prices(self.activity(cells))))

    def breaks_a_must(self, cells: Cells) -> bool:
        """Tell whether a rota breaks a row that is a must; other rows may cost as much only in many lots."""
        rows, least = self.rows, self.must * (1 - TOLERANCE)
        musts = rows.lot * np.maximum(rows.under, rows.over) >= least
        return bool((rows.prices(self.activity(cells))[musts] >= least).any())

    def round_up(self, bound: float) -> float:
        """Return the least value that a rota can have at or above a bound."""
        if self.grain == 0 or not np.isfinite(bound):
            return bound
        return self.constant + self.grain * float(np.ceil((bound - self.constant) / self.grain - 1e-6))
