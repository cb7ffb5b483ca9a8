"""The hours at which tickets were opened, where the export leaves them out."""

import numpy as np
from numpy.typing import NDArray

from planner.domain.instants import DAY
from planner.domain.tickets.demand import NEVER
from planner.files.tickets.values.times import Times

FEW = 0.2
"""Up to this share of tickets without a time of day the times of the others stand in for theirs."""

_ENOUGH = 10
_AT_MIDNIGHT = 0.5
_AT_ONE_TIME = 0.9
_GOLDEN = 0.6180339887498949


def without_hour(times: Times) -> NDArray[np.bool_]:
    """Tell which rows have no real time of day: none is written, or most of the export has the same one.

    Half of the tickets at midnight are enough, nine tenths at any other time: dates moved by a time zone.
    """
    readable = times.at != NEVER
    missing = times.dates_only.copy()
    if readable.sum() >= _ENOUGH:
        values, counts = np.unique(times.of_day[readable], return_counts=True)
        same = int(values[counts.argmax()])
        if counts.max() >= (_AT_ONE_TIME if same else _AT_MIDNIGHT) * readable.sum():
            missing |= times.of_day == same
    missing &= readable
    return missing


def borrowed_hours(of_day: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return times of day for some tickets, spread over those of the others as evenly as these come."""
    ordered = np.sort(of_day)
    return ordered[(_spread(count) * len(ordered)).astype(np.int64)]


def hours_between(opens: int, closes: int, count: int) -> NDArray[np.int64]:
    """Return times of day spread evenly between two minutes of the day, over midnight when the first is later."""
    span = (closes - opens - 1) % DAY + 1
    return (opens + np.floor(_spread(count) * span).astype(np.int64)) % DAY


def _spread(count: int) -> NDArray[np.float64]:
    """Return numbers from 0 to 1 of which any run is even: multiples of the golden ratio."""
    return np.modf(np.arange(1, count + 1, dtype=np.float64) * _GOLDEN)[0]
