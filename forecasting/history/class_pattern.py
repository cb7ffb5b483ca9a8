"""When the tickets of each class are due: its own weekdays, special days and hours."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.history.typical import weekdays

Numbers = NDArray[np.float64]

_PRIOR_TICKETS = 5.0
"""Tickets of a class that the weekday or the hours of all classes are worth."""


def class_pattern(history: History, days: Days) -> Numbers:
    """Return the part of a class's mean ordinary day that is due in each hour, shape (classes, days, 24).

    Weekdays and hours are shrunk to those of all classes. A kind of special day has the share of tickets that the class
    got on such days, so a class that never had a ticket on a holiday has none due on the next one. Nothing is due on
    days that are not known, before the first ticket of all and after the last.
    """
    kind = days.kind[: history.days]
    ordinary = history.known & (kind == DayKind.ORDINARY)
    if not ordinary.any():
        ordinary = history.known
    base = _weekday_factors(history, ordinary)[:, weekdays(history)] * days.factor[: history.days]
    pattern = base * ordinary
    for special in np.unique(kind[history.known & ~ordinary]):
        same = history.known & (kind == special)
        came, due = history.daily[:, same].sum(axis=1), _pace(history, ordinary) * base[:, same].sum(axis=1)
        pattern[:, same] = base[:, same] * (came / (due + 1.0))[:, None]
    return np.asarray(pattern[:, :, None] * _hours(history)[:, None, :] * _span(history))


def _weekday_factors(history: History, use: NDArray[np.bool_]) -> Numbers:
    """Return tickets per weekday over those of the mean day, shape (classes, 7)."""
    weekday = np.eye(7)[weekdays(history)] * use[:, None]
    came, seen = history.daily @ weekday, weekday.sum(axis=0)
    everybody = _over(came.sum(axis=0), seen * history.daily[:, use].sum() / max(int(use.sum()), 1))
    due = seen * _pace(history, use)[:, None]
    return np.asarray((came + _PRIOR_TICKETS * everybody) / (due + _PRIOR_TICKETS))


def _pace(history: History, use: NDArray[np.bool_]) -> Numbers:
    return np.asarray(history.daily[:, use].sum(axis=1) / max(int(use.sum()), 1))


def _hours(history: History) -> Numbers:
    """Return the share of a class's day in each hour, shape (classes, 24)."""
    hours = history.counts.sum(axis=1)
    everybody = hours.sum(axis=0) / max(float(hours.sum()), 1.0)
    return np.asarray((hours + _PRIOR_TICKETS * everybody) / (hours.sum(axis=1, keepdims=True) + _PRIOR_TICKETS))


def _span(history: History) -> NDArray[np.bool_]:
    """Mark the hours from the first ticket of all to the last, shape (days, 24)."""
    came = np.flatnonzero(history.counts.sum(axis=0))
    inside = np.zeros(history.counts.shape[1:], bool)
    if len(came):
        inside.reshape(-1)[came[0] : came[-1] + 1] = True
    return inside


def _over(part: Numbers, whole: Numbers) -> Numbers:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
