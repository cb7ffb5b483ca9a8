"""How many tickets are open at the end of each day, and how old they are, over many replications."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from planner.domain.horizon import Horizon
from planner.domain.outcome.promise import Backlog

Floats = NDArray[np.float64]


class OpenTickets:
    """Counts and ages at the end of each day; `add` one replication after the other."""

    def __init__(self, horizon: Horizon) -> None:
        nights = [horizon.midnight(day) for day in horizon.days[1:]]
        self._days = horizon.days
        self._at = np.array([*nights, horizon.end], np.float64) - horizon.start
        self._open, self._age = np.zeros(len(self._at)), np.zeros(len(self._at))
        self._replications = 0

    def add(self, came: Floats, done: Floats) -> None:
        """Count the tickets of a replication by when they came and were done (NaN: never)."""
        done = np.where(np.isnan(done), np.inf, done)
        arrived, sum_arrived = self._before(came, came)
        closed, sum_closed = self._before(done, came)
        count = arrived - closed
        self._open += count
        self._age += self._at * count - (sum_arrived - sum_closed)
        self._replications += 1

    def _before(self, when: Floats, came: Floats) -> tuple[Floats, Floats]:
        """Return how many instants lie before the end of each day, and the sum of `came` over them."""
        order = np.argsort(when, kind="stable")
        count = np.searchsorted(when[order], self._at, side="left")
        return count.astype(np.float64), np.concatenate(([0.0], np.cumsum(came[order])))[count]

    def by_day(self) -> dict[date, Backlog]:
        """Return the mean number of open tickets at the end of each day, and their mean age in minutes."""
        tickets = (self._open / max(1, self._replications)).tolist()
        ages = (self._age / np.maximum(self._open, 1)).tolist()
        return {day: Backlog(*pair) for day, *pair in zip(self._days, tickets, ages, strict=True)}
