"""The pricing subproblem of one person: all limits and costs of that person's month, as arrays.

A *symbol* is what a cell of the rota can hold: 0 is a day off, 1 to S are duties. A *stint* is a run of worked days, a
*rest* a run of days off. Every limit is a price, infinite for a must. Days after the last one are unknown, so a run
that the end cuts off is never too short; a run that began before the first day counts its known days.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Count:
    """A limited number of cells of some kind: `hits` (days, symbols) of each cell, and the `price` of 0, 1, ... hits.

    More hits than the last one with a price are forbidden.
    """

    hits: Ints
    price: Floats


@dataclass(frozen=True, eq=False)
class Nodes:
    """The graph of a stint: a node is a class of symbols (`duty`) with the lengths of the runs of shifts so far.

    `before[before_start[n] : before_start[n + 1]]` are the nodes from which n is reached the next day, at the prices
    `step`. A stint pays `enter` at its first node and `leave` at its last one; at the edges of the horizon
    `enter_first` and `leave_last`; `carry` where it goes on from the last day before the horizon.
    """

    duty: Ints
    before_start: Ints
    before: Ints
    step: Floats
    enter: Floats
    enter_first: Floats
    carry: Floats
    leave: Floats
    leave_last: Floats

    @cached_property
    def steps(self) -> Floats:
        """The price from node m to node n on the next day, shape (n, m); infinite where there is no such step."""
        found = np.full((len(self.duty), len(self.duty)), np.inf)
        found[np.repeat(np.arange(len(self.duty)), np.diff(self.before_start)), self.before] = self.step
        return found

    def least_next_prices(self, prices: Floats) -> Floats:
        """Return the least price of each node on the next day, from the least price of each node today."""
        return np.asarray((self.steps + prices).min(axis=1, initial=np.inf))

    def back(self, prices: Floats) -> Floats:
        """Return the least price from each node to the end, from that of each node of the next day."""
        return np.asarray((self.steps + prices[:, None]).min(axis=0, initial=np.inf))


class Prices(NamedTuple):
    """The three prices of a `MonthProblem` that the duals change, in the shapes of its fields with these names."""

    cost: Floats
    stint: Floats
    carried: Floats


@dataclass(frozen=True, eq=False)
class MonthProblem:
    """The months that one person may have and their costs; D days, S + 1 symbols, stints of at most L days.

    - `cost` (D, S+1): price of a cell, infinite where it is forbidden;
    - `succession` (D, S+1, S+1): price of symbol b on day d after a on the day before (both worked), infinite where
      it is forbidden;
    - `units` (D, S+1): working time of a cell in a common unit;
    - `stint` (D, L+1): price of a stint that starts on day d and lasts 0, 1, ... days; `carried` (L+1): the same
      for one that goes on from before the horizon (all infinite when the last day before was off);
    - `weekends` (D, L+1): weekends on which such a stint works, `carried_weekends` (L+1) likewise;
    - `rest` (classes, R+1): price of 0, 1, ... days off in a row, the last entry for R or more days, and `longer` for
      each day more; `cut` (classes, R+1): the same for days off that the end of the horizon cuts off;
      `rest_class` (S+1): the row that applies after a stint that ends in a symbol;
    - `symbol_class` (S+1): the class of each symbol, 0 for the day off; symbols of a class differ only in `cost`;
    - `total` (M+1): price of 0, 1, ... units in all; `weekend` (W+1): price of 0, 1, ... weekends worked;
    - `opening_class`, `rested`: the class of the rest in which the horizon starts, and its days off so far.
    """

    cost: Floats
    succession: Floats
    units: Ints
    stint: Floats
    carried: Floats
    weekends: Ints
    carried_weekends: Ints
    rest: Floats
    cut: Floats
    rest_class: Ints
    total: Floats
    weekend: Floats
    nodes: Nodes
    symbol_class: Ints
    counts: tuple[Count, ...] = ()
    opening_class: int = 0
    rested: int = 99
    longer: float = 0.0

    @property
    def prices(self) -> Prices:
        """The prices of the month itself, before the duals of shared rows are subtracted."""
        return Prices(self.cost, self.stint, self.carried)

    @property
    def days(self) -> int:
        """Days of the horizon."""
        return int(self.cost.shape[0])

    @cached_property
    def count_hits(self) -> Ints:
        """How much each cell adds to each count, shape (counts, days, symbols)."""
        return np.array([count.hits for count in self.counts], np.int64).reshape(len(self.counts), *self.cost.shape)

    @cached_property
    def count_costs(self) -> Floats:
        """Prices of all counts, one a row, infinite beyond the last priced number."""
        prices = np.full((len(self.counts), max((len(count.price) for count in self.counts), default=0)), np.inf)
        for row, count in zip(prices, self.counts, strict=True):
            row[: len(count.price)] = count.price
        return prices


def unlimited_nodes(symbols: int) -> Nodes:
    """Return one node per duty symbol, reachable from every other: only `MonthProblem.succession` prices the steps."""
    duties = np.arange(1, symbols, dtype=np.int64)
    free = np.zeros(len(duties))
    return Nodes(
        duty=duties,
        before_start=np.arange(0, len(duties) ** 2 + 1, max(1, len(duties)), dtype=np.int64),
        before=np.tile(np.arange(len(duties), dtype=np.int64), len(duties)),
        step=np.zeros(len(duties) ** 2),
        enter=free,
        enter_first=free,
        carry=free,
        leave=free,
        leave_last=free,
    )
