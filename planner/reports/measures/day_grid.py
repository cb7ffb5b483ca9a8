"""The intervals of a horizon as a planner looks at them: times of day down, days across."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.domain.horizon import Horizon
from planner.domain.instants import DAY, clock, local


@dataclass(frozen=True)
class DayGrid:
    """A row is a time of the local day; an hour that autumn repeats shares a row, one that spring skips is empty."""

    horizon: Horizon

    @cached_property
    def times(self) -> tuple[str, ...]:
        """The time at which each row starts."""
        return tuple(clock(minute) for minute in range(0, DAY, self.horizon.interval_minutes))

    @cached_property
    def _intervals(self) -> dict[tuple[int, date], tuple[int, ...]]:
        found: dict[tuple[int, date], tuple[int, ...]] = {}
        for index, at in enumerate(self.horizon.starts):
            wall = local(int(at), self.horizon.zone)
            row = (wall.hour * 60 + wall.minute) // self.horizon.interval_minutes
            found[row, wall.date()] = (*found.get((row, wall.date()), ()), index)
        return found

    def intervals(self, row: int, day: date) -> tuple[int, ...]:
        """Return the intervals of a row and day: one as a rule, none or two when the clock changes."""
        return self._intervals.get((row, day), ())

    def table(self, values: NDArray[np.int64], pick: Callable[[list[int]], int]) -> tuple[tuple[int | None, ...], ...]:
        """Return values per interval as rows of days; `pick` chooses (min, max) where two intervals share a cell."""
        return tuple(
            tuple(
                pick([int(values[i]) for i in found]) if (found := self.intervals(row, day)) else None
                for day in self.horizon.days
            )
            for row in range(len(self.times))
        )
