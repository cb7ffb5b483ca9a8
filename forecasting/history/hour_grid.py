"""From local days and hours to the intervals of a horizon, clock changes included."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.history import local_hours
from planner.domain.horizon import Horizon


@dataclass(frozen=True, eq=False)
class Grid:
    """Per interval its local day (an index), the running number of its hour, its hour on the clock; and its length."""

    days: NDArray[np.int64]
    hours: NDArray[np.int64]
    clock: NDArray[np.int64]
    length: float

    @classmethod
    def of(cls, horizon: Horizon) -> "Grid":
        """Return the grid of a horizon."""
        _, clock = local_hours(horizon.starts, horizon.zone)
        hours = (horizon.starts - horizon.start) // 60
        return cls(horizon.interval_days, hours, clock, horizon.interval_minutes / 60)

    def rates(self, hourly: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the rates of each class and interval from those of each class, local day and local hour.

        An hour that a clock change skips brings nothing, one that it repeats brings its tickets twice.
        """
        return np.asarray(hourly[:, self.days, self.clock] * self.length)
