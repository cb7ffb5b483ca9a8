"""Equally likely futures of whole tickets, whose sums over hours, days, weeks and classes spread as in the past."""

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

from forecasting.moments import HOUR_CORRELATION, SLOW_DAYS
from forecasting.spread import Spread

_DAY_CORRELATION = float(np.exp(-1 / SLOW_DAYS))
MOST = np.iinfo(np.uint16).max
"""The most tickets of one class in one interval that a path holds."""


def draw_paths(
    mean: NDArray[np.float64],
    days: NDArray[np.int64],
    hours: NDArray[np.int64],
    spread: Spread,
    count: int,
    seed: int,
) -> NDArray[np.uint16]:
    """Draw `count` futures, shape (count, classes, intervals), around the mean, shape (classes, intervals).

    `days` and `hours` number the local day and the hour of each interval, from 0 on. Counts are Poisson given a product
    of factors of mean 1: for all classes a slow log-normal one (first-order autoregressive) and a Gamma one a day; for
    each class a slow one, a Gamma one a day and one an hour, and one for its hours of the day, the same on all days, as
    these are known from few tickets. Gamma times Poisson is negative binomial.
    """
    classes, intervals = mean.shape
    paths = np.zeros((count, classes, intervals), np.uint16)
    if not intervals:
        return paths
    common, *own = (np.random.default_rng(sequence) for sequence in np.random.SeedSequence(seed).spawn(classes + 1))
    length, last = int(days.max()) + 1, int(hours.max()) + 1
    busyness = _autoregressive(common, spread.slow, _DAY_CORRELATION, count, length)
    busyness *= _gamma(common, spread.shared, (count, length))
    shared_hours = _autoregressive(common, spread.shared_hour, HOUR_CORRELATION, count, last)[:, hours]
    shared_hours *= busyness[:, days]
    for row, rng in enumerate(own):
        if not mean[row].any():
            continue
        factor = _autoregressive(rng, spread.own_slow[row], _DAY_CORRELATION, count, length)
        factor *= _gamma(rng, spread.own[row], (count, length))
        rate = factor[:, days] * mean[row]
        if spread.known is not None:
            rate *= _draw_hour_shares(
                rng, np.bincount(hours % 24, mean[row]).astype(np.float64), spread.known[row], count
            )[:, hours % 24]
        rate *= shared_hours
        rate *= _autoregressive(rng, spread.hour[row], HOUR_CORRELATION, count, last)[:, hours]
        paths[:, row] = np.minimum(rng.poisson(rate), MOST)
    return paths


def _draw_hour_shares(
    rng: np.random.Generator, tickets: NDArray[np.float64], known: float, count: int
) -> NDArray[np.float64]:
    """Draw what the true hours of a day may be against the expected ones: Dirichlet, by how many tickets show them."""
    share = np.maximum(tickets / tickets.sum(), 1e-6)
    drawn = rng.standard_gamma(known * share, (count, len(share)))
    return np.asarray(drawn / drawn.sum(axis=1, keepdims=True) / share)


def _gamma(rng: np.random.Generator, variation: float, shape: tuple[int, int]) -> NDArray[np.float64]:
    """Draw factors with mean 1 and a squared variation."""
    if variation <= 1e-9:
        return np.ones(shape)
    return rng.standard_gamma(1 / variation, shape) * variation


def _autoregressive(
    rng: np.random.Generator, variation: float, keep: float, count: int, length: int
) -> NDArray[np.float64]:
    """Draw log-normal factors with mean 1 whose logarithms keep a part of themselves from one step to the next."""
    if variation <= 1e-9:
        return np.ones((count, length))
    noise = rng.standard_normal((count, length))
    noise[:, 1:] *= np.sqrt(1 - keep**2)
    sigma = np.sqrt(np.log1p(variation))
    walk = lfilter([sigma], [1.0, -keep], noise, axis=1)
    return np.asarray(np.exp(walk - sigma**2 / 2))
