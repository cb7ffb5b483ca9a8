"""An automaton for runs: the steps of a stint when some shifts have a least or most number of days in a row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from scheduling.columns.problem.month_problem import Nodes

Runs = tuple[int, ...]
"""The length of the present run of each limit, up to where it matters; 0 where its shift is not worked."""


@dataclass(frozen=True)
class RunLimit:
    """A limit on the days in a row with a shift of some classes, at most or at least, at a price a day."""

    classes: frozenset[int]
    days: int
    price: float
    at_least: bool

    @property
    def enough(self) -> int:
        """The length from which on all runs count the same."""
        return self.days if self.at_least else self.days + 1


@dataclass
class RunAutomaton:
    """The automaton of a stint of some `classes` of shifts under limits on runs.

    `tail` are the classes of the stint that goes on at the start of the horizon. With `open_start` the days before the
    tail (or before the horizon, without a tail) are unknown, so a run that starts there may have started earlier.
    """

    classes: Sequence[int]
    limits: Sequence[RunLimit]
    tail: Sequence[int] = ()
    open_start: bool = False
    _number: dict[tuple[int, Runs], int] = field(default_factory=dict)

    def nodes(self) -> Nodes:
        """Return the nodes that can be reached."""
        enter = [(c, self._start(c, True)) for c in self.classes]
        enter_first = [(c, self._start(c, not self.open_start or bool(self.tail))) for c in self.classes]
        carried = list(self._onward(self.last)) if self.tail else []
        edges: list[tuple[int, int, float]] = []
        waiting = [*enter, *enter_first, *(node for node, _ in carried)]
        while waiting:
            node = waiting.pop()
            if node not in self._number:
                self._number[node] = len(self._number)
                waiting += [then for then, _ in self._onward(node[1])]
        for node, number in self._number.items():
            edges += [(self._number[then], number, price) for then, price in self._onward(node[1])]
        edges.sort()
        into = np.array([edge[0] for edge in edges], np.int64)
        free = {self._number[node]: 0.0 for node in enter}
        first = {self._number[node]: 0.0 for node in enter_first}
        goes_on = {self._number[node]: price for node, price in carried} if self.tail else free
        count = len(self._number)
        return Nodes(
            duty=np.array([duty for duty, _ in self._number], np.int64),
            before_start=np.searchsorted(into, np.arange(count + 1)).astype(np.int64),
            before=np.array([edge[1] for edge in edges], np.int64),
            step=np.array([edge[2] for edge in edges], np.float64),
            enter=np.array([free.get(n, np.inf) for n in range(count)]),
            enter_first=np.array([first.get(n, np.inf) for n in range(count)]),
            carry=np.array([goes_on.get(n, np.inf) for n in range(count)]),
            leave=np.array([self.leave(runs) for _, runs in self._number], np.float64),
            leave_last=np.zeros(count),
        )

    @property
    def last(self) -> Runs:
        """The lengths of the runs on the last day of the tail."""
        first, *others = self.tail
        runs = self._start(first, not self.open_start)
        for then in others:
            runs = self._follow(runs, then)[0]
        return runs

    def leave(self, runs: Runs) -> float:
        """Return the price of ending all runs by a day off."""
        return sum(
            limit.price * (limit.days - run)
            for limit, run in zip(self.limits, runs, strict=True)
            if limit.at_least and 0 < run < limit.days
        )

    def _start(self, duty: int, start_known: bool) -> Runs:
        return tuple(
            0
            if duty not in limit.classes
            else limit.days
            if limit.at_least and not start_known
            else min(1, limit.enough)
            for limit in self.limits
        )

    def _onward(self, runs: Runs) -> Iterator[tuple[tuple[int, Runs], float]]:
        """Yield the nodes of the next day and the prices of the steps."""
        for then in self.classes:
            following, price = self._follow(runs, then)
            if price < np.inf:
                yield (then, following), price

    def _follow(self, runs: Runs, then: int) -> tuple[Runs, float]:
        following, price = [], 0.0
        for limit, run in zip(self.limits, runs, strict=True):
            if then not in limit.classes:
                following.append(0)
                price += limit.price * (limit.days - run) if limit.at_least and 0 < run < limit.days else 0.0
            else:
                following.append(min(limit.enough, run + 1))
                price += limit.price if not limit.at_least and run >= limit.days else 0.0
        return tuple(following), price
