"""The tickets of one replication: when they come and how much work each is."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.simulation.random_streams import lognormal, normal, uniform
from planner.domain.horizon import Horizon
from planner.domain.tickets.demand import Forecast, TicketClass, Tickets

BACKLOG = -1
"""The place of tickets that are there before the horizon starts."""

REOPENED_AFTER = 1440.0
"""Mean minutes from a resolution to the reopening of the ticket: somebody notices the next day."""

_ARRIVAL, _HANDLING, _REOPENS, _DELAY, _AGAIN, _DRIFT = 101, 103, 107, 109, 113, 127


@dataclass(frozen=True, eq=False)
class Arrivals:
    """Tickets by instant of arrival in minutes from the start of the horizon, class (index), and a name each.

    The name (class, place, number) is what their random draws hang on; the place of a ticket of a forecast is its
    interval.
    """

    at: NDArray[np.float64]
    kind: NDArray[np.int64]
    place: NDArray[np.int64]
    number: NDArray[np.int64]

    def take(self, order: NDArray[np.int64]) -> "Arrivals":
        """Return the tickets at some places, in that order."""
        return Arrivals(self.at[order], self.kind[order], self.place[order], self.number[order])


def arrivals_of(forecast: Forecast, kinds: NDArray[np.int64], seed: int, replication: int) -> Arrivals:
    """Return the tickets of one of the forecast's paths, each at a uniform moment of its interval.

    Given how many come in an interval, the arrivals of a Poisson process lie in it uniformly and independently.
    `kinds` gives the index under which each class of the forecast is known, negative for one that is left out.
    """
    path = forecast.paths[replication % len(forecast.paths)]
    rows, places = np.nonzero(path * (kinds >= 0)[:, None])
    counts = path[rows, places].astype(np.int64)
    kind, place = np.repeat(kinds[rows], counts), np.repeat(places, counts)
    number = np.arange(len(kind)) - np.repeat(np.cumsum(counts) - counts, counts)
    length = forecast.horizon.interval_minutes
    at = (place + uniform(seed, _ARRIVAL, replication, kind, place, number)) * length
    return Arrivals(at, kind, place, number)


def arrivals_that_came(tickets: Tickets, kinds: Mapping[TicketClass, int], horizon: Horizon) -> Arrivals:
    """Return the tickets of the horizon that really came and whose class is known."""
    came = tickets.between(horizon.start, horizon.end)
    names = zip(came.priority.tolist(), came.skill.tolist(), strict=True)
    kind = np.array([kinds.get(name, -1) for name in names], np.int64)
    at = came.opened - horizon.start
    all_of_them = Arrivals(at.astype(np.float64), kind, at, np.arange(len(at), dtype=np.int64))
    return all_of_them.take(np.flatnonzero(kind >= 0))


def arrivals_before(counts: Mapping[TicketClass, int], kinds: Mapping[TicketClass, int]) -> Arrivals:
    """Return the tickets that are already there, by class: they count as come at the very start."""
    kind = np.repeat(np.array([kinds[name] for name in counts], np.int64), np.array(list(counts.values()), np.int64))
    return Arrivals(np.zeros(len(kind)), kind, np.full(len(kind), BACKLOG), np.arange(len(kind), dtype=np.int64))


def joined(first: Arrivals, second: Arrivals) -> Arrivals:
    """Return the tickets of both, those of the first before the others."""
    parts = ((getattr(first, name), getattr(second, name)) for name in ("at", "kind", "place", "number"))
    return Arrivals(*map(np.concatenate, parts))


def drift_factor(drift: float, seed: int, replication: int) -> float:
    """Draw what all handling times of a month are multiplied by: log-normal with mean 1 and `drift` as its spread."""
    return float(lognormal(np.ones(1), np.array([drift]), normal(seed, _DRIFT, replication))[0])


def handling_minutes(
    arrivals: Arrivals, mean: NDArray[np.float64], spread: NDArray[np.float64], seed: int, replication: int
) -> NDArray[np.float64]:
    """Draw the hands-on minutes of each ticket: log-normal, with the mean and the spread of its class."""
    return _minutes(arrivals, mean, spread, (seed, _HANDLING, replication))


def reopenings(
    arrivals: Arrivals,
    mean: NDArray[np.float64],
    spread: NDArray[np.float64],
    share: float,
    seed: int,
    replication: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Draw how long after it is done each ticket comes back (infinite: never), and the minutes it then takes.

    A share of the tickets comes back, after an exponential time, for work of the same law as before.
    """
    name = (arrivals.kind, arrivals.place, arrivals.number)
    delay = -REOPENED_AFTER * np.log(uniform(seed, _DELAY, replication, *name))
    comes_back = uniform(seed, _REOPENS, replication, *name) < share
    return np.where(comes_back, delay, np.inf), _minutes(arrivals, mean, spread, (seed, _AGAIN, replication))


def _minutes(
    arrivals: Arrivals, mean: NDArray[np.float64], spread: NDArray[np.float64], name: tuple[int, int, int]
) -> NDArray[np.float64]:
    z = normal(*name, arrivals.kind, arrivals.place, arrivals.number)
    return lognormal(mean[arrivals.kind], spread[arrivals.kind], z)
