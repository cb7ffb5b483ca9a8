"""The planned days, divided into equal intervals of real time."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.domain.instants import instant, local


@dataclass(frozen=True)
class Horizon:
    """The planned days, first to last, in the plan's time zone, cut into intervals of real minutes.

    A day on which the clock changes has 23 or 25 hours' worth of intervals; nothing else is special about it.

    Raises
    ------
    ValueError
        When the last day is before the first, or an interval does not divide the hour.
    """

    first_day: date
    last_day: date
    zone: str = "UTC"
    interval_minutes: int = 60

    def __post_init__(self) -> None:
        """Refuse a horizon that ends before it starts."""
        if self.last_day < self.first_day:
            raise ValueError(f"last day {self.last_day} is before first day {self.first_day}")
        if self.interval_minutes not in (15, 30, 60):
            raise ValueError(f"interval of {self.interval_minutes} minutes; accepted: 15, 30, 60")

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every planned day."""
        count = (self.last_day - self.first_day).days + 1
        return tuple(self.first_day + timedelta(days=i) for i in range(count))

    @cached_property
    def start(self) -> int:
        """The instant of local midnight at the start of the first day."""
        return instant(self.first_day, 0, self.zone)

    @cached_property
    def end(self) -> int:
        """The instant of local midnight after the last day."""
        return instant(self.last_day + timedelta(days=1), 0, self.zone)

    @cached_property
    def intervals(self) -> int:
        """How many intervals the horizon has."""
        return -(-(self.end - self.start) // self.interval_minutes)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """The instant at which each interval starts."""
        return self.start + self.interval_minutes * np.arange(self.intervals, dtype=np.int64)

    @cached_property
    def interval_days(self) -> NDArray[np.int64]:
        """For each interval the index in `days` of the local day it starts on."""
        return np.array([(local(int(at), self.zone).date() - self.first_day).days for at in self.starts], np.int64)

    def interval_of(self, at: int) -> int:
        """Return the index of the interval that holds an instant (outside the horizon: below 0 or past the last)."""
        return (at - self.start) // self.interval_minutes

    def day_of(self, at: int) -> date:
        """Return the local day of an instant."""
        return local(at, self.zone).date()

    def midnight(self, day: date) -> int:
        """Return the instant at which a day starts."""
        return instant(day, 0, self.zone)
