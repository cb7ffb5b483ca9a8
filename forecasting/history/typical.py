"""What a weekday usually brings, hour by hour, before gaps are known: medians, which a few odd days do not change."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.history import History

REST_SHARE = 0.6
"""A weekday that brings less than this part of the busiest one is a rest day."""
_FORTNIGHT = 14


def typical_hours(history: History) -> NDArray[np.float64]:
    """Return tickets of all classes per weekday and local hour, shape (7, 24), over the days that had any ticket.

    The day total is the median of the weekday's days, its hours follow the weekday's mean shape. A weekday without any
    ticket on more than two of three of its days counts as closed; days in silences of a fortnight say nothing.
    """
    total = history.counts.sum(axis=0)
    weekday = np.where(_long_silence(total.sum(axis=1)), -1, weekdays(history))
    typical = np.zeros((7, 24))
    for day in range(7):
        mine = total[weekday == day]
        busy = mine[mine.sum(axis=1) > 0]
        if len(busy) * 3 <= len(mine):
            continue
        shape = np.minimum(busy, np.quantile(busy, 0.9, axis=0)).sum(axis=0)
        if shape.sum() > 0:
            typical[day] = np.median(busy.sum(axis=1)) * shape / shape.sum()
    return typical


def rest_weekdays(history: History) -> frozenset[int]:
    """Return the weekdays that bring less than 0.6 of the busiest weekday's tickets; none where every day is alike."""
    totals = typical_hours(history).sum(axis=1)
    seen = set(weekdays(history).tolist())
    return frozenset(day for day in seen if totals[day] < REST_SHARE * totals.max())


def _long_silence(daily: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Mark the days in runs of a fortnight or more without any ticket."""
    silent = np.zeros(len(daily), bool)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], daily == 0, [0]]).astype(np.int8)))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        silent[start:end] = end - start >= _FORTNIGHT
    return silent


def weekdays(history: History) -> NDArray[np.int64]:
    """Return the weekday (Monday is 0) of every day of a history."""
    return (history.first.weekday() + np.arange(history.days)) % 7
