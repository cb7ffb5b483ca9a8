"""Exponential smoothing of the day total: level, damped trend and week, each as alive as the past says."""

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from statsmodels.tsa.holtwinters import ExponentialSmoothing

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.sharing import share_out
from forecasting.models.weekday_pattern import weekday_pattern

_LEAST_DAYS = 28
_MOST_DAYS = 365  # of daily data; older days have no say in a smoothed level


@dataclass(frozen=True)
class HoltWinters:
    """Additive Holt-Winters with a damped trend on the ordinary day total, shared out as the GLM's is."""

    name: str = "Holt-Winters"
    sentence: str = "level, damped trend and week smoothed (Holt-Winters), holidays and hours as in the calendar GLM"

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Return the GLM's shares of the smoothed total; with under four weeks of history the GLM's total itself."""
        ordinary = weekday_pattern(history, days)
        shared = share_out(history, days, ordinary, ahead)
        smoothed = _smoothed(history, days, ordinary, ahead)
        future = slice(history.days, history.days + ahead)
        plain = days.kind[future] == DayKind.ORDINARY
        level = shared.sum(axis=(0, 2)) / np.maximum(days.factor[future], 1e-9)
        scale = np.divide(smoothed, level, out=np.ones(ahead), where=plain & (level > 0.5))
        week = float(scale[plain].mean()) if plain.any() else 1.0  # a special day shares the level of the others
        return np.asarray(shared * np.clip(np.where(plain, scale, week), 0.2, 5.0)[None, :, None])


def _smoothed(history: History, days: Days, ordinary: NDArray[np.float64], ahead: int) -> NDArray[np.float64]:
    """Return the smoothed total of the days ahead; unknown and special days are filled in from the GLM."""
    past = slice(max(0, history.days - _MOST_DAYS), history.days)
    use = history.known[past] & (days.kind[past] == DayKind.ORDINARY) & (days.factor[past] > 0)
    total = history.daily.sum(axis=0)[past] / np.maximum(days.factor[past], 1e-9)
    level = total[use].sum() / max(float(ordinary[past][use].sum()), 1e-9)
    series = np.where(use, total, ordinary[past] * level)
    if len(series) < _LEAST_DAYS or not series.any() or np.ptp(series) == 0:
        return np.asarray(ordinary[history.days : history.days + ahead] * level)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of an optimum at the edge, where smoothing is as slow or as quick as can be
        fit = ExponentialSmoothing(
            series,
            trend="add",
            damped_trend=True,
            seasonal="add",
            seasonal_periods=7,
            initialization_method="heuristic",
        ).fit()
        return np.asarray(np.maximum(np.nan_to_num(fit.forecast(ahead)), 0.0))
