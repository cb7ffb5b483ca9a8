"""The total of all classes by weekday and season: a Poisson regression on the days that are like others."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.penalised_poisson import fit_poisson

SEASON_DAYS = 540
"""Eighteen months: with fewer known days a yearly wave cannot be told from a trend."""

_YEAR = 365.25
_WAVES = 10
_MEMORY = 3 * _YEAR  # days after which a day counts half: weekdays and seasons last
_WEEKDAY = 1.0  # prior standard deviations of log effects: of a weekday,
_TREND = 0.1  # of a year's growth,
_SEASON = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4)  # and of the yearly wave: the one with most evidence is taken

_DIGITS = 9

Numbers = NDArray[np.float64]


def weekday_pattern(history: History, days: Days) -> Numbers:
    """Return the total expected on each of `days` if it were an ordinary day, shape (days).

    log(mean) = weekday + yearly Fourier terms + trend (the last two with 18 months of known days or more), fitted to
    ordinary known days with recency weights; known volume factors are an exposure. All effects have Gaussian priors,
    that of a Fourier term narrower the faster it is, so that a season is as smooth as the past shows. The trend ends
    with the history: what the level does after it nobody knows.
    """
    past = days[: history.days]
    total = history.daily.sum(axis=0)
    use = history.known & (past.kind == DayKind.ORDINARY) & (past.factor > 0)
    if not total[use].sum():
        use = history.known
    design, narrow = _design(days, history.days, int(history.known.sum()) >= SEASON_DAYS)
    age = history.days - 1 - np.flatnonzero(use)
    data = design[: history.days][use], total[use], np.maximum(past.factor[use], 1e-3)
    weight = 0.5 ** (age / _MEMORY)
    if not (weight * data[1]).sum():
        return np.zeros(len(days))
    scales = _SEASON if (narrow > 0).any() else _SEASON[:1]
    first = fit_poisson(*data, weight, _precision(narrow, _SEASON[3]))
    weight = weight / _dispersion(data[1], data[2] * np.exp(data[0] @ first.coefficients), weight)
    fits = [fit_poisson(*data, weight, _precision(narrow, scale)) for scale in scales]
    best = max(fits, key=lambda fit: fit.evidence)
    # the sums of a matrix product depend on the number of processors in their last digits: these are cut off
    return np.asarray(np.exp(np.round(np.clip(design @ best.coefficients, -30, 30), _DIGITS)))


def _design(days: Days, seen: int, years: bool) -> tuple[Numbers, Numbers]:
    """Return the columns of the regression and how often each Fourier term goes round in a year (0: it is none)."""
    columns = [np.ones((len(days), 1)), np.eye(7)[days.weekday]]
    turns = np.zeros(8)
    if years:
        index = np.arange(len(days))[:, None]
        waves = np.arange(1, _WAVES + 1)
        angle = 2 * np.pi * index / _YEAR * waves
        columns += [np.cos(angle), np.sin(angle), (np.minimum(index, seen) - seen) / _YEAR]
        turns = np.concatenate([turns, waves, waves, [0]])
    return np.column_stack(columns), turns


def _precision(turns: Numbers, season: float) -> Numbers:
    """Return the precision of each coefficient's prior: constant, weekdays, Fourier terms, trend."""
    found = (turns / season) ** 2
    found[0], found[1:8] = 1e-6, _WEEKDAY**-2
    if len(found) > 8:
        found[-1] = _TREND**-2
    return found


def _dispersion(counts: Numbers, mean: Numbers, weight: Numbers) -> float:
    """Return the variance of the counts over that of Poisson counts, 1 at least (Pearson's chi square per day)."""
    chi = weight * (counts - mean) ** 2 / np.maximum(mean, 0.1)
    return max(1.0, float(chi.sum() / weight.sum()))
