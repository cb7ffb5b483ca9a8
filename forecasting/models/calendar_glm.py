"""Day totals by a GLM with day classes, shared out to classes and hours."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.calendar import Days
from forecasting.history import History
from forecasting.models.class_levels import class_levels
from forecasting.models.day_effects import learn_day_effects
from forecasting.models.level_memory import level_memory
from forecasting.models.profile import hour_profile
from forecasting.models.weekday_pattern import weekday_pattern


@dataclass(frozen=True)
class CalendarGlm:
    """Weekday GLM of the total with effects of special days, times each class's level, weekday departures and profile."""

    name: str = "calendar GLM"
    sentence: str = "weekday totals by a Poisson GLM, holidays and days near them, and each class's own hours"

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Return day totals times the hours' shares; a special day is as far a rest day as such days proved to be."""
        ordinary = weekday_pattern(history, days)
        effects = learn_day_effects(history, days, ordinary)
        level, departure = class_levels(history, days, ordinary, level_memory(history, days, ordinary))
        future = slice(history.days, history.days + ahead)
        weekday = days.weekday[future]
        week = _typical_week(ordinary, days, history.days) * level[:, None] * departure
        rest = int(np.argmin(week.sum(axis=0)))
        plain = level[:, None] * ordinary[future] * departure[:, weekday]
        quiet = level[:, None] * (ordinary[future] * _ratio(week.sum(axis=0)[rest], week.sum(axis=0)[weekday]))
        quiet = np.minimum(quiet * departure[:, [rest]], plain)
        degree, extra = effects.degree[future], effects.extra[future]
        daily = (plain + 1e-9) ** (1 - degree) * (quiet + 1e-9) ** degree * np.exp(extra) * days.factor[future]
        profile = hour_profile(history, days)
        mixed = np.clip(degree, 0, 1)[None, :, None]
        # a day that is half a rest day has the busy hours of both, each by the tickets it brings
        hours = (1 - mixed) * plain[:, :, None] * profile[:, weekday] + mixed * quiet[:, :, None] * profile[:, [rest]]
        hours /= np.maximum(hours.sum(axis=2, keepdims=True), 1e-12)
        return daily[:, :, None] * hours


def _typical_week(ordinary: NDArray[np.float64], days: Days, end: int) -> NDArray[np.float64]:
    """Return the ordinary total per weekday as it is at the end of the history, shape (7)."""
    week = np.zeros(7)
    for index in range(max(0, end - 7), end):
        week[days.weekday[index]] = ordinary[index]
    return week


def _ratio(part: float, whole: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(whole > 0, part / np.maximum(whole, 1e-12), 1.0)
