"""What the column engine is asked: everybody's month, and the rows that join them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from scheduling.columns.problem.month import Floats, Ints, Month
from scheduling.columns.problem.month_cost import month_price
from scheduling.columns.problem.rows import Rows

Cells = NDArray[np.int8]
"""A whole rota: the symbol of every person and day, shape (people, days)."""


RELATIVE = 1e-9
"""By how much, as a share, prices that are the same may differ."""


@dataclass(frozen=True, eq=False)
class Problem:
    """Choose a month for every person so that their prices and those of the rows are least in all.

    `grain` is a number of which every attainable value differs from `constant` by a whole multiple (0: none known);
    it lets a bound just below the best value prove it. `must` is what a broken row that must not be costs at least.
    """

    months: tuple[Month, ...]
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
        """Places of one person that rows can count: cells by symbol, and weekends."""
        return self.shape[1] * self.shape[2] + len(self.rows.weekends)

    @cached_property
    def row_days(self) -> Floats:
        """Which days each row speaks of, 1 or 0, shape (rows, days)."""
        people, days, symbols = self.shape
        day_of_place = np.concatenate([np.repeat(np.arange(days), symbols), self.rows.weekends[:, 0]])
        day_of_entry = np.repeat(np.tile(day_of_place, people), np.diff(self.rows.start))
        found = np.zeros((len(self.rows), days))
        found[self.rows.row, day_of_entry] = 1.0
        return found

    @cached_property
    def row_sizes(self) -> Floats:
        """What all cells together could bring to each row, without signs."""
        return np.asarray(self.brings.sum(axis=0), np.float64)

    @cached_property
    def brings(self) -> csr_array:
        """What all cells of each person together could bring to each row, without signs, shape (people, rows)."""
        rows, shape = self.rows, (len(self.months), len(self.rows))
        found = csr_array((np.abs(rows.amount), rows.row.copy(), rows.start[:: self.places].copy()), shape=shape)
        found.sum_duplicates()
        return found

    @cached_property
    def row_people(self) -> tuple[Ints, Ints]:
        """Whom each row speaks of: those of row number i are from the i-th up to the next start, in order."""
        by_row = self.brings.tocsc()
        return by_row.indptr.astype(np.int64), by_row.indices.astype(np.int64)

    @cached_property
    def comparing(self) -> NDArray[np.bool_]:
        """Which rows set what somebody has against what others have: their amounts have both signs."""
        rows, low, high = self.rows, np.zeros(len(self.rows)), np.zeros(len(self.rows))
        np.minimum.at(low, rows.row, rows.amount)
        np.maximum.at(high, rows.row, rows.amount)
        return (low < 0) & (high > 0)

    def activity(self, cells: Cells) -> Floats:
        """Return what every row sums to."""
        total = np.zeros(len(self.rows))
        for person in range(len(self.months)):
            self.add_activity(person, cells[person], total)
        return total

    def add_activity(self, person: int, cells: NDArray[np.int8], into: Floats) -> None:
        """Add one person's part of every row."""
        self.rows.add_activity(person, cells, self.shape[2], into)

    def value(self, cells: Cells) -> float:
        """Return the price of a rota, infinite when it breaks a must of some person."""
        people = sum(month_price(month, cells[p]) for p, month in enumerate(self.months))
        return self.constant + people + float(np.sum(self.rows.prices(self.activity(cells))))

    def breaks_a_must(self, cells: Cells) -> bool:
        """Tell whether a rota breaks a row that must not be broken; others may cost as much in many lots."""
        rows, least = self.rows, self.must * (1 - RELATIVE)
        musts = rows.lot * np.maximum(rows.under, rows.over) >= least
        return bool((rows.prices(self.activity(cells))[musts] >= least).any())

    def up(self, bound: float) -> float:
        """Return the least attainable value that is not below a bound."""
        if self.grain == 0 or not np.isfinite(bound):
            return bound
        return self.constant + self.grain * float(np.ceil((bound - self.constant) / self.grain - 1e-6))
