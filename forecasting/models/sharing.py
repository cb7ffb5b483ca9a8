"""From the total of ordinary days to tickets per class and hour of any day."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.class_levels import ClassLevels, class_levels
from forecasting.models.day_effects import learn_day_effects
from forecasting.models.level_memory import level_memory
from forecasting.models.profile import hour_profile
from forecasting.models.weekday_pattern import weekday_pattern

Numbers = NDArray[np.float64]

_PRIOR_TICKETS = 100.0  # expected tickets that the hours of a kind of special day start from


def learn_levels(history: History, days: Days) -> ClassLevels:
    """Return the level of each class now, against the total of ordinary days, and what it was learnt from."""
    ordinary = weekday_pattern(history, days)
    return class_levels(history, days, ordinary, level_memory(history, days, ordinary))


def share_out(history: History, days: Days, ordinary: Numbers, ahead: int) -> Numbers:
    """Return tickets per class, day ahead and hour, given the ordinary total of each of `days`.

    The result has shape (classes, ahead, 24). Each class has its level, weekdays and hours. A special day is as far a
    rest day as such days proved to be: its total by the geometric mean of both, its hours by the tickets that each
    brings, corrected by the hours such days had.
    """
    effects = learn_day_effects(history, days, ordinary)
    found = class_levels(history, days, ordinary, level_memory(history, days, ordinary))
    level, departure = found.levels.level, found.departure
    special = np.flatnonzero(history.known & (days.kind[: history.days] != DayKind.ORDINARY))
    index = np.concatenate([special, np.arange(history.days, history.days + ahead)])
    weekday, degree, extra = days.weekday[index], effects.degree[index], effects.extra[index]
    plain = level[:, None] * ordinary[index] * departure[:, weekday]
    week = _typical_week(ordinary, days, history.days) * (level[:, None] * departure)
    total = week.sum(axis=0)
    rest = int(np.argmin(total))
    fall = np.divide(total[rest], total[weekday], out=np.ones(len(index)), where=total[weekday] > 0)
    quiet = np.minimum(plain * departure[:, [rest]] / departure[:, weekday] * fall, plain)
    daily = (plain + 1e-9) ** (1 - degree) * (quiet + 1e-9) ** degree * np.exp(extra) * days.factor[index]
    profile = hour_profile(history, days)
    mixed = np.clip(degree, 0, 1)[None, :, None]
    hours = (1 - mixed) * plain[:, :, None] * profile[:, weekday] + mixed * quiet[:, :, None] * profile[:, [rest]]
    hours = daily[:, :, None] * hours / np.maximum(hours.sum(axis=2, keepdims=True), 1e-12)
    past, future = hours[:, : len(special)], hours[:, len(special) :]
    return _with_own_hours(history, days, special, past, future)


def _typical_week(ordinary: Numbers, days: Days, end: int) -> Numbers:
    """Return the ordinary total per weekday in the week after the history's end (or before, where it is unknown)."""
    week = np.zeros(7)
    for index in range(max(0, end - 7), min(len(days), end + 7)):
        week[days.weekday[index]] = ordinary[index]
    return week


def _with_own_hours(
    history: History, days: Days, special: NDArray[np.int64], past: Numbers, future: Numbers
) -> Numbers:
    """Return the days ahead with the hours of each kind of special day moved to where such days' tickets came."""
    kinds = days.kind[history.days : history.days + future.shape[1]]
    moved = future.copy()
    for kind in set(kinds.tolist()) - {int(DayKind.ORDINARY)}:
        same = days.kind[special] == kind
        came = history.counts[:, special[same]].sum(axis=(0, 1))
        due = past[:, same].sum(axis=(0, 1))
        if not due.sum() or not came.sum():
            continue
        share = due / due.sum()
        ratio = (came + _PRIOR_TICKETS * share) / (came.sum() * share + _PRIOR_TICKETS * share + 1e-9)
        mine = future[:, kinds == kind]
        hours = mine * ratio
        moved[:, kinds == kind] = (
            hours * mine.sum(axis=2, keepdims=True) / np.maximum(hours.sum(axis=2, keepdims=True), 1e-12)
        )
    return moved
