"""Linear rows over cells and weekends of several people: cover, windows of work, fairness, or any other such sum."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_problem import Floats, Ints, MonthProblem, Prices
from scheduling.columns.problem.numba_cache import compiled, inner


def _no_weekends() -> Ints:
    return np.zeros((0, 2), np.int64)


@dataclass(frozen=True, eq=False)
class Rows:
    """Limits on sums, one per row: each unit below `least` costs `under`, each unit above `most` costs `over`.

    A rota pays for whole lots of `lot` units; the linear relaxation and the bound pay for fractions of a lot.

    A person has D * (S + 1) + W places. Place d * (S + 1) + s is symbol s on day d. The last W places are `weekends`:
    each is a pair of neighbouring days and counts once when the person works on either day. Place i of person p adds
    `amount[k]` to row `row[k]`, for k from `start[p * places + i]` to `start[p * places + i + 1]` - 1.
    """

    least: Floats
    most: Floats
    under: Floats
    over: Floats
    lot: Floats
    start: Ints
    row: Ints
    amount: Floats
    weekends: Ints = field(default_factory=_no_weekends)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.least)

    def prices(self, activity: Floats) -> Floats:
        """Return the cost of each row at an activity."""
        return self._priced(activity, self.lot)

    def linear_prices(self, activity: Floats) -> Floats:
        """Return the cost of each row at an activity when a part of a lot costs its part."""
        return self._priced(activity, None)

    def _priced(self, activity: Floats, lot: Floats | None) -> Floats:
        total = np.zeros(len(self))
        for price, off in ((self.under, self.least - activity), (self.over, activity - self.most)):
            missed = np.maximum(off, 0.0)
            amount = missed if lot is None else lot * np.ceil(missed / lot - 1e-6)
            total += np.multiply(price, amount, where=amount > 0, out=np.zeros(len(self)))
        return total

    def bound_part(self, duals: Floats) -> float:
        """Return the rows' part of the Lagrangian value: the least of cost minus dual times activity."""
        up, down = duals > 0, duals < 0
        return float(np.sum(duals[up] * self.least[up]) + np.sum(duals[down] * self.most[down]))

    def clip(self, duals: Floats) -> Floats:
        """Return the duals clipped to the box in which the Lagrangian value is finite."""
        low = np.where(np.isfinite(self.most), -self.over, 0.0)
        high = np.where(np.isfinite(self.least), self.under, 0.0)
        return np.clip(duals, low, high)

    def add_activity(self, person: int, cells: NDArray[np.int8], symbols: int, into: Floats) -> None:
        """Add the amounts that one person's cells bring to every row."""
        _add_activity(self.start, self.row, self.amount, self.weekends, person, cells, symbols, into)

    def of_month(self, person: int, cells: NDArray[np.int8], symbols: int) -> tuple[Ints, Floats]:
        """Return the rows to which one person's cells bring anything, and the amounts."""
        return _of_month(self.start, self.row, self.amount, self.weekends, person, cells, symbols, len(self))

    def month_value(self, person: int, cells: NDArray[np.int8], symbols: int, prices: Floats) -> float:
        """Return the sum of the amounts that one person's cells bring to all rows, times a price for each row."""
        return float(_month_value(self.start, self.row, self.amount, self.weekends, person, cells, symbols, prices))

    def reduced_costs(self, person: int, month: MonthProblem, open_cells: NDArray[np.bool_], duals: Floats) -> Prices:
        """Return a person's prices less the duals of the rows for cells and weekends; closed cells are infinite."""
        entries = self.start, self.row, self.amount, self.weekends, person
        return Prices(*_reduced(*entries, month.cost, month.stint, month.carried, open_cells, duals))

    def select(self, keep: NDArray[np.bool_]) -> "Rows":
        """Return the rows to keep, renumbered in order."""
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
            self.weekends,
        )

    def within_days(self, people: Ints, first: int, last: int, days: int, symbols: int) -> "Rows":
        """Return the rows with only the entries of some people from day `first` up to `last`, of `days` days in all.

        Weekends that reach beyond these days are left out; the caller widens the days where that matters.
        """
        inside = np.flatnonzero(((self.weekends >= first) & (self.weekends < last)).all(axis=1))
        own = np.concatenate([np.arange(first * symbols, last * symbols), days * symbols + inside])
        places = (people[:, None] * (days * symbols + len(self.weekends)) + own).ravel()
        sizes = self.start[places + 1] - self.start[places]
        start = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        entries = np.repeat(self.start[places] - start[:-1], sizes) + np.arange(start[-1])
        weekends = self.weekends[inside] - first
        return replace(self, start=start, row=self.row[entries], amount=self.amount[entries], weekends=weekends)

    def less(self, elsewhere: Floats) -> "Rows":
        """Return the rows with an activity elsewhere taken off their limits."""
        return replace(self, least=self.least - elsewhere, most=self.most - elsewhere)

    def of_people(self, people: Ints, places: int, elsewhere: Floats) -> "Rows":
        """Return the rows of some people, `places` each, with the activity of the others taken off the limits."""
        spans = [(self.start[p * places], self.start[(p + 1) * places]) for p in people]
        starts, shift = [np.zeros(1, np.int64)], 0
        for p, (low, high) in zip(people, spans, strict=True):
            starts.append(self.start[p * places + 1 : (p + 1) * places + 1] - low + shift)
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
            self.weekends,
        )


@compiled
def _add_activity(
    start: Ints, row: Ints, amount: Floats, weekends: Ints, person: int, cells: NDArray[np.int8], symbols: int,
    into: Floats,
) -> None:  # fmt: skip
    days = len(cells)
    first = person * (days * symbols + len(weekends))
    for day in range(days):
        place = first + day * symbols + cells[day]
        for entry in range(start[place], start[place + 1]):
            into[row[entry]] += amount[entry]
    for number in range(len(weekends)):
        if cells[weekends[number, 0]] > 0 or cells[weekends[number, 1]] > 0:
            place = first + days * symbols + number
            for entry in range(start[place], start[place + 1]):
                into[row[entry]] += amount[entry]


@compiled
def _month_value(
    start: Ints, row: Ints, amount: Floats, weekends: Ints, person: int, cells: NDArray[np.int8], symbols: int,
    prices: Floats,
) -> float:  # fmt: skip
    days, total = len(cells), 0.0
    first = person * (days * symbols + len(weekends))
    for day in range(days):
        total += _paid(start, row, amount, first + day * symbols + cells[day], prices)
    for number in range(len(weekends)):
        if cells[weekends[number, 0]] > 0 or cells[weekends[number, 1]] > 0:
            total += _paid(start, row, amount, first + days * symbols + number, prices)
    return total


@compiled
def _of_month(
    start: Ints, row: Ints, amount: Floats, weekends: Ints, person: int, cells: NDArray[np.int8], symbols: int,
    count: int,
) -> tuple[Ints, Floats]:  # fmt: skip
    activity = np.zeros(count)
    _add_activity(start, row, amount, weekends, person, cells, symbols, activity)
    rows = np.flatnonzero(activity)
    return rows, activity[rows]


@compiled
def _reduced(
    start: Ints, row: Ints, amount: Floats, weekends: Ints, person: int, cost: Floats, stint: Floats, carried: Floats,
    open_cells: NDArray[np.bool_], duals: Floats,
) -> tuple[Floats, Floats, Floats]:  # fmt: skip
    days, symbols = cost.shape
    first = person * (days * symbols + len(weekends))
    reduced = np.full(cost.shape, np.inf)
    for day in range(days):
        for symbol in range(symbols):
            if open_cells[day, symbol] and cost[day, symbol] < np.inf:
                place = first + day * symbols + symbol
                reduced[day, symbol] = cost[day, symbol] - _paid(start, row, amount, place, duals)
    if len(weekends) == 0:
        return reduced, stint, carried
    stint, carried = stint.copy(), carried.copy()
    for number in range(len(weekends)):
        paid = _paid(start, row, amount, first + days * symbols + number, duals)
        early, late = weekends[number]
        for day in range(late + 1 if paid != 0 else 0):
            for length in range(max(1, early - day + 1), stint.shape[1]):
                stint[day, length] -= paid
        for length in range(early + 1, len(carried) if paid != 0 else 0):
            carried[length] -= paid
    return reduced, stint, carried


@inner
def _paid(start: Ints, row: Ints, amount: Floats, place: int, duals: Floats) -> float:
    paid = 0.0
    for entry in range(start[place], start[place + 1]):
        paid += duals[row[entry]] * amount[entry]
    return paid
