"""The small vocabulary of what the rules limit for one person over the horizon, as arrays.

A *symbol* is what a cell of the rota can hold: 0 is a day off, 1 to S are duties (a shift, or a shift together with an
on-call duty). A *stint* is a run of worked days, a *rest* a run of days off. Every limit is a price, infinite when it
is a must; days before the first and after the last are unknown, so runs that touch an edge are only held to what the
previous days say.
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
    """How many cells of some kind a person has: `hits` (days, symbols) per cell, `price` of 0, 1, ... of them.

    More than the last priced number is not allowed.
    """

    hits: Ints
    price: Floats


@dataclass(frozen=True, eq=False)
class Nodes:
    """The steps a stint can take: a node is a class of symbols (`duty`) and how far the runs of shifts have come.

    `before[before_start[n] : before_start[n + 1]]` are the nodes from which n is reached the next day, `step` what
    that costs. A stint pays `enter` where it starts and `leave` where it ends; at the edges of the horizon
    `enter_first` and `leave_last`; `carry` is the price of going on from the last day before the horizon.
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
        """The price of getting to node n from node m the next day, shape (n, m); infinite where that cannot be."""
        found = np.full((len(self.duty), len(self.duty)), np.inf)
        found[np.repeat(np.arange(len(self.duty)), np.diff(self.before_start)), self.before] = self.step
        return found

    def onward(self, prices: Floats) -> Floats:
        """Return the least price of getting to each node the next day, given that of being at each."""
        return np.asarray((self.steps + prices).min(axis=1, initial=np.inf))

    def back(self, prices: Floats) -> Floats:
        """Return the least price of going on from each node, given that from each of the next day."""
        return np.asarray((self.steps + prices[:, None]).min(axis=0, initial=np.inf))


class Prices(NamedTuple):
    """The prices of a month that rows change: `cost`, `stint` and `carried` as in `Month`."""

    cost: Floats
    stint: Floats
    carried: Floats


@dataclass(frozen=True, eq=False)
class Month:
    """What is allowed to one person and what it costs; shapes are in days D, symbols S + 1, longest stint L.

    - `cost` (D, S+1): price of a cell, infinite where the cell cannot be;
    - `follows` (D, S+1, S+1): may symbol b of day d follow a of the day before (both worked);
    - `units` (D, S+1): working time of a cell in a common unit;
    - `stint` (D, L+1): price of a stint that starts on day d and lasts so many days, `carried` (L+1) the same for one
      that goes on from before the horizon (all infinite when the last day before was off);
    - `weekends` (D, L+1): weekends such a stint spoils, `carried_weekends` (L+1) alike;
    - `rest` (classes, R+1): price of exactly so many days off in a row, the last entry for that many or more, and
      `longer` that of each day more; `cut` (classes, R+1) that of days off which the end cuts;
      `rest_class` (S+1) says which row follows a stint that ends in a symbol;
    - `alike` (S+1): the class of each symbol, 0 for the day off; symbols of a class differ in their `cost` alone;
    - `total` (M+1): price of so many units in all; `weekend` (W+1): price of so many spoilt weekends;
    - `opening_class`, `rested`: the rest in which the horizon starts, and the days off it already has.
    """

    cost: Floats
    follows: NDArray[np.bool_]
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
    alike: Ints
    counts: tuple[Count, ...] = ()
    opening_class: int = 0
    rested: int = 99
    longer: float = 0.0

    @property
    def prices(self) -> Prices:
        """The month's own prices."""
        return Prices(self.cost, self.stint, self.carried)

    @property
    def days(self) -> int:
        """Days of the horizon."""
        return int(self.cost.shape[0])

    @cached_property
    def count_hits(self) -> Ints:
        """Hits of all counts, shape (counts, days, symbols)."""
        return np.array([count.hits for count in self.counts], np.int64).reshape(len(self.counts), *self.cost.shape)

    @cached_property
    def count_prices(self) -> Floats:
        """Prices of all counts, one a row, infinite beyond the last priced number."""
        prices = np.full((len(self.counts), max((len(count.price) for count in self.counts), default=0)), np.inf)
        for row, count in zip(prices, self.counts, strict=True):
            row[: len(count.price)] = count.price
        return prices


def plain_nodes(symbols: int) -> Nodes:
    """Return one node per duty symbol, each a class and reachable from each: only `Month.follows` limits the steps."""
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
