"""The cheapest months of one person at some prices, exactly, by a dynamic program of two levels.

Counts, such as a most number of nights, multiply the states. They are left out at first and join the state of a person
only once that person's best month breaks them: decremental state-space relaxation (Righini and Salani, Networks 51,
2008). The value stays a lower bound whatever is left out. A count that would make the states too many is kept by a
charge on its hits, raised until a month keeps it: such months are good, not always the best.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.price_month import price_month
from scheduling.columns.problem.month_cost import count_costs
from scheduling.columns.problem.month_problem import Count, Floats, Ints, MonthProblem, Prices
from scheduling.columns.problem.symmetry import first_of_classes

MOST_VECTORS = 600
"""Count vectors a state may have; beyond it counts stay relaxed."""

RAISES = 8
"""The most times that the charge on a count outside the state is doubled."""


@dataclass(frozen=True)
class Priced:
    """A lower bound on the cost of every month of a person, some months close to it, and the least cost of each.

    Months that a charge on counts found have no such value; theirs is minus infinity.
    """

    bound: float
    values: Floats
    months: NDArray[np.int8]


@dataclass
class Pricer:
    """The pricing of one person's months; it remembers which counts the states need.

    `charges_counts`: put a charge on counts that do not fit in the state. `pace_slack`: consider only months whose
    working time stays within this many units of an even pace (None: all months); such a pricer gives no bound.
    """

    month: MonthProblem
    needed: list[int] = field(default_factory=list)
    most_vectors: int = MOST_VECTORS
    charges_counts: bool = True
    pace_slack: int | None = None
    _state: tuple[Any, ...] | None = None

    def price(self, prices: Prices, most: int = 2) -> Priced:
        """Return the bound and up to `most` months of different working time, the cheapest first.

        `prices` replace those of the month.
        """
        while True:
            priced = self._solve(prices, most)
            broken = self._broken(priced.months[0]) if len(priced.months) else []
            if not broken:
                return priced
            if not self._widen(broken):
                return self._keeping_counts(prices, priced, most) if self.charges_counts else priced

    def _keeping_counts(self, prices: Prices, priced: Priced, most: int) -> Priced:
        """Add months that keep the counts which the best month breaks, by a growing charge on their hits."""
        month, charges = self.month, np.zeros(len(self.month.counts))
        steps = np.abs(prices.cost[np.isfinite(prices.cost) & (prices.cost != 0)])
        least = float(steps.mean()) / 16 if len(steps) else 1.0
        days, cells = np.arange(month.days), priced.months[0]
        for _ in range(RAISES):
            for k in self._broken(cells):
                has, fits = int(month.counts[k].hits[days, cells].sum()), int(month.counts[k].price.argmin())
                charges[k] += np.sign(has - fits) * max(abs(charges[k]), least)
            cost = prices.cost + np.tensordot(charges, month.count_hits, 1)
            months = self._solve(prices._replace(cost=cost), most).months
            if not len(months):
                break
            cells = months[0]
            if not self._broken(cells):
                values = np.concatenate([priced.values, np.full(len(months), -np.inf)])
                return Priced(priced.bound, values, np.concatenate([priced.months, months]))
        return priced

    def forget(self) -> None:
        """Leave all counts out again, because wild duals may have needed counts that sensible duals do not need."""
        self.needed.clear()
        self._state = None

    def _broken(self, cells: NDArray[np.int8]) -> list[int]:
        counts = self.month.counts
        if len(self.needed) == len(counts):
            return []
        prices = count_costs(self.month, cells)
        return [k for k, count in enumerate(counts) if k not in self.needed and prices[k] > count.price.min()]

    def _widen(self, broken: list[int]) -> bool:
        vectors = int(np.prod([len(self.month.counts[k].price) for k in self.needed]))
        smallest = min(broken, key=lambda k: len(self.month.counts[k].price))
        if vectors * len(self.month.counts[smallest].price) > self.most_vectors:
            return False
        self.needed.append(smallest)
        self._state = None
        return True

    def _solve(self, prices: Prices, most: int) -> Priced:
        if self._state is None:
            self._state = self._arrays()
        return Priced(*price_month(prices.cost, prices.stint, prices.carried, most, *self._state))

    def _arrays(self) -> tuple[Any, ...]:
        """Return the arguments of the kernel that depend on the month only, in its order."""
        month, nodes, one = self.month, self.month.nodes, first_of_classes(self.month.symbol_class)
        counts = [month.counts[k] for k in self.needed]
        parts, strides, limits, prices, hits = _vectors(counts, month.cost.shape)
        relaxed = sum(float(c.price.min()) for k, c in enumerate(month.counts) if k not in self.needed)
        return (
            month.symbol_class, np.ascontiguousarray(month.succession[:, one][:, :, one]),
            np.ascontiguousarray(month.units[:, one]), month.weekends, month.carried_weekends, month.rest, month.cut,
            month.longer, month.rest_class[one], month.total, month.weekend, month.opening_class, month.rested,
            nodes.duty, nodes.before_start, nodes.before, nodes.step, nodes.enter, nodes.enter_first, nodes.carry,
            nodes.leave, nodes.leave_last,
            np.ascontiguousarray(hits[:, :, one]), strides, parts, limits, prices, float(relaxed), _stint_width(month),
            _pace(month, self.pace_slack),
        )  # fmt: skip


def _stint_width(month: MonthProblem) -> int:
    longest = month.stint.shape[1] - 1
    return int(min(longest * month.units.max(), len(month.total) - 1)) + 1


def _pace(month: MonthProblem, pace_slack: int | None) -> Ints:
    """Return the range of units, first and one past the last, allowed by each day, shape (days + 1, 2)."""
    pace = np.tile(np.array([0, len(month.total)], np.int64), (month.days + 1, 1))
    if pace_slack is not None:
        possible = np.cumsum(np.where(np.isfinite(month.cost), month.units, 0).max(axis=1))
        wanted = np.flatnonzero(month.total == month.total.min()).mean()
        even = np.concatenate([[0.0], possible[:-1] * wanted / max(1, possible[-1])]).astype(np.int64)
        pace[:-1] = even[:, None] + np.array([-pace_slack, pace_slack + 1])
    return pace


def _vectors(counts: list[Count], shape: tuple[int, int]) -> tuple[Ints, Ints, Ints, Floats, Ints]:
    """Return parts, strides, limits, summed prices and hits of the counts in the state; one empty vector when none."""
    sizes = [len(count.price) for count in counts]
    parts = np.indices(sizes).reshape(len(sizes), -1).T.astype(np.int64) if sizes else np.zeros((1, 0), np.int64)
    strides = np.array([int(np.prod(sizes[k + 1 :])) for k in range(len(sizes))], np.int64)
    prices = np.zeros(len(parts))
    for k, count in enumerate(counts):
        prices += count.price[parts[:, k]]
    hits = np.array([count.hits for count in counts], np.int64).reshape(len(counts), *shape)
    return np.ascontiguousarray(parts), strides, np.array(sizes, np.int64) - 1, prices, hits
