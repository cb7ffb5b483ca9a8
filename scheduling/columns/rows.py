"""Linear rows over the cells of several people: cover, windows of work, fairness, whatever is a sum over cells."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.compiled import compiled
from scheduling.columns.month import Floats, Ints


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows that should lie between `least` and `most`; each unit below costs `under`, each above `over`.

    Units are paid in whole lots of `lot`; the linear relaxation and the bound pay for the part of a lot.

    The cell of person p, day d, symbol s has number (p * D + d) * (S + 1) + s; its entries are `row` and `amount` from
    `start[cell]` up to `start[cell + 1]`.
    """

    least: Floats
    most: Floats
    under: Floats
    over: Floats
    lot: Floats
    start: Ints
    row: Ints
    amount: Floats

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.least)

    def prices(self, activity: Floats) -> Floats:
        """Return what each row costs at an activity."""
        return self._priced(activity, self.lot)

    def linear_prices(self, activity: Floats) -> Floats:
        """Return what each row costs at an activity when a part of a lot costs its part."""
        return self._priced(activity, None)

    def _priced(self, activity: Floats, lot: Floats | None) -> Floats:
        total = np.zeros(len(self))
        for price, amount in ((self.under, self.least - activity), (self.over, activity - self.most)):
            amount = np.maximum(amount, 0.0)
            amount = amount if lot is None else lot * np.ceil(amount / lot - 1e-6)
            total += np.multiply(price, amount, where=amount > 0, out=np.zeros(len(self)))
        return total

    def bound_part(self, duals: Floats) -> float:
        """Return the rows' part of the Lagrangian value: the least of price minus dual times activity."""
        up, down = duals > 0, duals < 0
        return float(np.sum(duals[up] * self.least[up]) + np.sum(duals[down] * self.most[down]))

    def clip(self, duals: Floats) -> Floats:
        """Return the duals inside the box in which the Lagrangian value is finite."""
        low = np.where(np.isfinite(self.most), -self.over, 0.0)
        high = np.where(np.isfinite(self.least), self.under, 0.0)
        return np.clip(duals, low, high)

    def of_month(self, person: int, cells: NDArray[np.int8], symbols: int) -> tuple[Ints, Floats]:
        """Return the rows that one person's cells bring something to, and how much."""
        return _of_month(self.start, self.row, self.amount, len(self), person, cells, symbols)

    def reduced_cost(self, person: int, cost: Floats, open_cells: NDArray[np.bool_], duals: Floats) -> Floats:
        """Return the price of one person's cells less what the rows pay for them, infinite where they are closed."""
        return _reduced_cost(self.start, self.row, self.amount, person, cost, open_cells, duals)

    def only(self, keep: NDArray[np.bool_]) -> "Rows":
        """Return some of the rows, renumbered in order."""
        number = np.cumsum(keep) - 1
        entries = keep[self.row]
        ends = np.concatenate([[0], np.cumsum(entries)])
        return Rows(
            self.least[keep],
            self.most[keep],
            self.under[keep],
            self.over[keep],
            self.lot[keep],
            ends[self.start].astype(np.int64),
            number[self.row[entries]].astype(np.int64),
            self.amount[entries],
        )

    def of_people(self, people: Ints, cells: int, elsewhere: Floats) -> "Rows":
        """Return the rows as seen by some people, with `cells` cells each, when the others' activity is given."""
        spans = [(self.start[p * cells], self.start[(p + 1) * cells]) for p in people]
        starts, shift = [np.zeros(1, np.int64)], 0
        for p, (low, high) in zip(people, spans, strict=True):
            starts.append(self.start[p * cells + 1 : (p + 1) * cells + 1] - low + shift)
            shift += high - low
        return Rows(
            self.least - elsewhere,
            self.most - elsewhere,
            self.under,
            self.over,
            self.lot,
            np.concatenate(starts),
            np.concatenate([self.row[a:b] for a, b in spans]),
            np.concatenate([self.amount[a:b] for a, b in spans]),
        )


@compiled
def add_activity(
    start: Ints, row: Ints, amount: Floats, person: int, cells: NDArray[np.int8], symbols: int, into: Floats
) -> None:
    """Add what one person's cells bring to every row."""
    days = len(cells)
    for day in range(days):
        cell = (person * days + day) * symbols + cells[day]
        for entry in range(start[cell], start[cell + 1]):
            into[row[entry]] += amount[entry]


@compiled
def _of_month(
    start: Ints, row: Ints, amount: Floats, count: int, person: int, cells: NDArray[np.int8], symbols: int
) -> tuple[Ints, Floats]:
    activity = np.zeros(count)
    add_activity(start, row, amount, person, cells, symbols, activity)
    rows = np.flatnonzero(activity)
    return rows, activity[rows]


@compiled
def _reduced_cost(
    start: Ints, row: Ints, amount: Floats, person: int, cost: Floats, open_cells: NDArray[np.bool_], duals: Floats
) -> Floats:
    days, symbols = cost.shape
    reduced = np.full(cost.shape, np.inf)
    for day in range(days):
        for symbol in range(symbols):
            if open_cells[day, symbol] and cost[day, symbol] < np.inf:
                paid = 0.0
                cell = (person * days + day) * symbols + symbol
                for entry in range(start[cell], start[cell + 1]):
                    paid += duals[row[entry]] * amount[entry]
                reduced[day, symbol] = cost[day, symbol] - paid
    return reduced
