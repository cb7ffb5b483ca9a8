"""What came, counted: tickets per class, local day and local hour, and which days may be learnt from."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.instants import instant
from planner.domain.tickets.demand import TicketClass, Tickets

HOURS = 24
_GRAIN = 15  # minutes: every clock change and zone offset in use is a multiple of it


@dataclass(frozen=True, eq=False)
class History:
    """Tickets per class, local day and local hour, shape (classes, days, 24).

    `known` marks the days to learn from, shape (days); `exposure` is how often a local hour occurred, shape (days, 24):
    1, but 0 where a clock change skipped it and 2 where it was repeated. `active_from` is the day on which a class
    began or, for a closed one, the day after its last ticket, shape (classes).
    """

    first: date
    classes: tuple[TicketClass, ...]
    counts: NDArray[np.float64]
    known: NDArray[np.bool_]
    exposure: NDArray[np.float64]
    active_from: NDArray[np.int64]

    @property
    def days(self) -> int:
        """How many days the history spans."""
        return int(self.counts.shape[1])

    @cached_property
    def daily(self) -> NDArray[np.float64]:
        """Tickets per class and day, shape (classes, days)."""
        return np.asarray(self.counts.sum(axis=2))

    def day(self, index: int) -> date:
        """Return the date of a day by its index."""
        return self.first + timedelta(days=int(index))

    def until(self, days: int) -> "History":
        """Return what was known after so many days."""
        return replace(
            self,
            counts=self.counts[:, :days],
            known=self.known[:days],
            exposure=self.exposure[:days],
            active_from=np.where(self.active_from < days, self.active_from, 0),
        )


def count_tickets(tickets: Tickets, classes: tuple[TicketClass, ...], zone: str, last: date | None = None) -> History:
    """Count tickets by class, local day and local hour of `zone`, from the first ticket's day to `last` or the last's.

    Raises
    ------
    ValueError
        When there is no ticket: a history has at least one day.
    """
    if not len(tickets):
        raise ValueError("no tickets to count")
    days, hours = local_hours(tickets.opened, zone)
    first = _date(days[0])
    final = max(_date(days[-1]), last) if last else _date(days[-1])
    length = (final - first).days + 1
    index = {name: row for row, name in enumerate(classes)}
    rows = np.array([index[name] for name in zip(tickets.priority.tolist(), tickets.skill.tolist(), strict=True)])
    counts = np.zeros((len(classes), length, HOURS))
    np.add.at(counts, (rows, days - days[0], hours), 1.0)
    return History(
        first,
        classes,
        counts,
        np.ones(length, bool),
        _exposure(first, length, zone),
        np.zeros(len(classes), np.int64),
    )


def local_hours(instants: NDArray[np.int64], zone: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the local day (days since 1970-01-01) and the local hour of the day of each instant."""
    wall = pd.DatetimeIndex(instants.astype("datetime64[m]")).tz_localize("UTC").tz_convert(zone).tz_localize(None)
    minutes = wall.to_numpy().astype("datetime64[m]").astype(np.int64)
    return minutes // 1440, minutes % 1440 // 60


def _exposure(first: date, days: int, zone: str) -> NDArray[np.float64]:
    start, end = instant(first, 0, zone), instant(first + timedelta(days=days), 0, zone)
    day, hour = local_hours(np.arange(start, end, _GRAIN, dtype=np.int64), zone)
    cells = np.bincount((day - day[0]) * HOURS + hour, minlength=days * HOURS)
    return (cells * _GRAIN / 60).reshape(days, HOURS)


def _date(days: np.int64) -> date:
    return date(1970, 1, 1) + timedelta(days=int(days))
