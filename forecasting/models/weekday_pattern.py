"""The total of all classes by weekday and season: a Poisson GLM on the days that are like others."""

import warnings

import numpy as np
import statsmodels.api as sm
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History

SEASON_DAYS = 540
"""Eighteen months: with less history a yearly wave cannot be told from a trend."""

_YEAR = 365.25
_WAVES = 3
_MEMORY = 365.0  # days after which a day counts half: weekday patterns last, seasons need years
_PRIOR_TICKETS = 0.5  # what a weekday is given of the mean day, so that one never seen gets the mean day


def weekday_pattern(history: History, days: Days) -> NDArray[np.float64]:
    """Return the total expected on each of `days` if it were an ordinary day, shape (days).

    log(mean) = weekday + yearly Fourier terms + trend (the last two with 18 months of history or more), fitted by
    maximum quasi-likelihood on ordinary known days with recency weights; known volume factors are an offset.
    """
    past = days[: history.days]
    total = history.daily.sum(axis=0)
    use = history.known & (past.kind == DayKind.ORDINARY) & (past.factor > 0)
    if not total[use].sum():
        use = history.known
    mean = float(total[use].mean()) if use.any() else 0.0
    if mean <= 0:
        return np.zeros(len(days))
    features = _features(days, history.days)
    age = history.days - 1 - np.flatnonzero(use)
    exog = np.vstack([features[: history.days][use], _prior_rows(features.shape[1])])
    endog = np.concatenate([total[use], np.full(7, mean)])
    offset = np.log(np.concatenate([np.maximum(past.factor[use], 1e-3), np.ones(7)]))
    weights = np.concatenate([0.5 ** (age / _MEMORY), np.full(7, min(1.0, _PRIOR_TICKETS / mean))])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # weekdays that never bring a ticket have their optimum at minus infinity
        fit = sm.GLM(endog, exog, family=sm.families.Poisson(), offset=offset, var_weights=weights).fit(maxiter=50)
    return np.asarray(np.exp(np.clip(features @ np.asarray(fit.params), -30, 30)))


def _features(days: Days, seen: int) -> NDArray[np.float64]:
    index = np.arange(len(days))
    weekday = np.eye(7)[days.weekday]
    if seen < SEASON_DAYS:
        return weekday
    angle = 2 * np.pi * index[:, None] / _YEAR * np.arange(1, _WAVES + 1)
    trend = (np.minimum(index, seen) - seen) / _YEAR
    return np.column_stack([weekday, np.cos(angle), np.sin(angle), trend])


def _prior_rows(width: int) -> NDArray[np.float64]:
    return np.eye(7, width)
