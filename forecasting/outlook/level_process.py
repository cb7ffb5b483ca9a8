"""The level of months to come: a Gaussian process of growth and drift on the logarithm of the level."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Months = NDArray[np.int64]

_ANY = 3.0
"""The prior deviation of the constant level: it may be anything."""

_GROWTH = 0.08
"""The prior deviation of a year's growth: most desks grow or shrink by less than 16% a year."""

_LAST = 0.5

_AHEAD = 3
"""Months between two looks back at a record, and months that each looks ahead: the spans do not overlap."""

_LEAST = 9
"""Months that are known at the first look back, or half of the record: with fewer the model knew less than it does."""

_WORTH = 2.0
"""Looks back that the model's own deviations are worth, as the prior of slow moves in `forecasting.spread`."""


@dataclass(frozen=True)
class Scales:
    """Values tried for the deviation of a part of the level, and the usual one."""

    tried: tuple[float, ...]
    usual: float

    def weight(self, value: float) -> float:
        """Return the logarithm of the prior density: log-normal around the usual value, a factor of 2 is usual."""
        return float(-((np.log(value / self.usual) / np.log(2.0)) ** 2) / 2)


DRIFT = Scales((0.005, 0.01, 0.02, 0.03, 0.05, 0.08), 0.02)
"""What the level moves by from one month to the next and keeps."""

CHANCE = Scales((0.01, 0.02, 0.04, 0.08), 0.02)
"""What a month is above or below its level by itself, besides the chance of Poisson counts."""


@dataclass(frozen=True, eq=False)
class LevelPath:
    """The logarithm of the level in months to come: its `mean`, and the deviation of what will come."""

    mean: Numbers
    deviation: Numbers


def level_path(number: Months, log_level: Numbers, tickets: Numbers, ahead: Months) -> LevelPath:
    """Return the level in the months `ahead`, learnt from those known; months are numbered, shapes are (months).

    log(level) = constant + growth + drift + chance, each Gaussian. The answer is the mean over all values of
    their scales, weighted by how well each explains the months known and by a prior around what is usual; with few
    months known the priors speak, with many the months do. This is a structural time series model (Harvey 1989) in the
    form of Gaussian process regression (Rasmussen and Williams 2006, algorithm 2.1). Its deviations are scaled by how
    far the months of the record were from what it would have foreseen of them.
    """
    path = _model_path(number, log_level, tickets, ahead)
    return LevelPath(path.mean, path.deviation * _own_scale(number, log_level, tickets))


def _own_scale(number: Months, log_level: Numbers, tickets: Numbers) -> float:
    """Return by what deviations are multiplied: the errors of looks back, in deviations, with a prior of 1.

    Each look back knows the months before it only. The square of the scale is the mean of the squared errors, drawn
    towards 1 as a variance with a scaled inverse chi-square prior is (Gelman et al., Bayesian Data Analysis, 2.6), so
    the longer the record the more it counts. The chance of Poisson counts in the month itself is no error.
    """
    squares = []
    for known in range(max(_LEAST, len(number) // 2), len(number), _AHEAD):
        target = number[known - 1] + _AHEAD
        for month in np.flatnonzero(number == target).tolist():
            seen = _model_path(number[:known], log_level[:known], tickets[:known], number[month : month + 1])
            variance = seen.deviation[0] ** 2 + 1 / (tickets[month] + _LAST)
            squares.append((log_level[month] - seen.mean[0]) ** 2 / variance)
    return float(np.sqrt((_WORTH + sum(squares)) / (_WORTH + len(squares))))


def _model_path(number: Months, log_level: Numbers, tickets: Numbers, ahead: Months) -> LevelPath:
    """Return the level by the model alone."""
    origin = min(int(number.min(initial=ahead[0])), int(ahead[0])) - 1
    past, future = (number - origin).astype(float), (ahead - origin).astype(float)
    centre = float(log_level.mean()) if len(log_level) else 0.0
    found = [
        (*_posterior((past, future), log_level - centre, tickets, scales), scales)
        for scales in product(DRIFT.tried, CHANCE.tried)
    ]
    weight = _weights([evidence + _prior(scales) for _, _, evidence, scales in found])
    means, variances = (np.array([each[part] for each in found]) for part in (0, 1))
    mean = weight @ means
    variance = weight @ (variances + (means - mean) ** 2)
    return LevelPath(mean + centre, np.sqrt(variance))


def _prior(scales: tuple[float, float]) -> float:
    drift, chance = scales
    return DRIFT.weight(drift) + CHANCE.weight(chance)


def _weights(evidence: Sequence[float]) -> Numbers:
    weight = np.exp(np.array(evidence) - max(evidence))
    return np.asarray(weight / weight.sum())


def _posterior(
    times: tuple[Numbers, Numbers],
    level: Numbers,
    tickets: Numbers,
    scales: tuple[float, float],
) -> tuple[Numbers, Numbers, float]:
    """Return mean and variance of the months ahead, and the log evidence, for one choice of the scales."""
    (past, future), (drift, chance) = times, scales
    noise = chance**2 + 1 / (tickets + _LAST)
    lasting, across, own = (_lasting(*pair, drift) for pair in ((past, past), (future, past), (future, future)))
    lower = np.linalg.cholesky(lasting + np.diag(noise))
    half = np.linalg.solve(lower, level)
    gain = np.linalg.solve(lower, across.T)
    variance = np.diag(own) - (gain**2).sum(axis=0) + chance**2
    evidence = -float(half @ half) / 2 - float(np.log(np.diag(lower)).sum())
    return gain.T @ half, np.maximum(variance, 0.0), evidence


def _lasting(one: Numbers, other: Numbers, drift: float) -> Numbers:
    """Return the covariance of the lasting parts between months: constant, growth and random walk."""
    growth = (_GROWTH / 12) ** 2 * np.outer(one, other)
    return np.asarray(_ANY**2 + growth + drift**2 * np.minimum(one[:, None], other))
