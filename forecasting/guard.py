"""Whether a forecast can be right at all: finite, near the last comparable weeks, and inside its own range."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.mean_of_eight_weeks import MeanOfEightWeeks

FACTOR = 3.0
"""A forecast of ordinary days is within this factor of the last eight weeks, or of the same weeks a year ago."""

_YEAR = 364  # days: the same weekday a year ago
_SLACK = 5.0  # tickets, and deviations of a Poisson count, beyond the factor that prove nothing

Numbers = NDArray[np.float64]


def find_fault(expected: Numbers, history: History, days: Days) -> str:
    """Return why an expectation of the days after the history, shape (classes, ahead, 24), is no forecast, or ""."""
    if not np.isfinite(expected).all() or (expected < 0).any():
        return "it does not give a number for every hour"
    ahead = expected.shape[1]
    coming = np.arange(history.days, history.days + ahead)
    use = days.kind[coming] == DayKind.ORDINARY
    if not use.any():
        return ""
    foreseen = float(expected[:, use].sum())
    came = [float(each[use].sum()) for each in _references(history, days, coming)]
    low, high = min(came), max(came)
    words = f"it expects {foreseen:,.0f} tickets on days that brought {came[0]:,.0f} in the last weeks"
    if foreseen > FACTOR * high + _SLACK * (1 + np.sqrt(high)) or foreseen < low / FACTOR - _SLACK * (1 + np.sqrt(low)):
        return words
    return ""


def inside_range(mean: Numbers, paths: NDArray[np.uint16]) -> bool:
    """Tell whether the total of a mean lies among those of its futures, shape (paths, classes, intervals)."""
    totals = paths.sum(axis=(1, 2), dtype=np.int64)
    return not len(totals) or bool(totals.min() - 1 <= mean.sum() <= totals.max() + 1)


def _references(history: History, days: Days, coming: NDArray[np.int64]) -> list[Numbers]:
    """Return what comparable days brought per coming day.

    That is the mean of the last eight weeks, as they were and of the classes that are open now, and the same week a
    year ago where it is known.
    """
    open_now = np.arange(history.days) >= history.active_from[:, None]
    pasts = (history, replace(history, counts=history.counts * open_now[:, :, None]))
    weeks = [MeanOfEightWeeks().predict(past, days, len(coming)).sum(axis=(0, 2)) for past in pasts]
    ago = coming - _YEAR
    if ago[0] >= 0 and ago[-1] < history.days and history.known[ago].all():
        weeks.append(history.daily.sum(axis=0)[ago])
    return [week * days.factor[coming] for week in weeks]
