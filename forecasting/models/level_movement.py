"""How much the level of each class moved before: from week to week by chance, and slowly."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_KEEP = 0.5**0.25  # of the level from one week to the next: it counts half after four
_DRIFT = 0.1  # prior standard deviation of a slow movement of a level,
_WORTH = 4.0  # and how many weeks of a busy class that belief is worth
_BUSY = 20.0  # tickets a week from which on weeks, not tickets, limit what a class shows
_LAGS = 2  # weeks between two errors whose product shows a slow movement
_CLIP_DEVIATIONS = 3.0  # deviations at which an error is cut


def level_movement(tickets: Numbers, due: Numbers) -> tuple[Numbers, Numbers]:
    """Return per class and day the dispersion of a week's count and the squared slow variation, known from before it.

    Both arrays have the shape (classes, days). The errors are those of a week's tickets against the level of the weeks
    before. Their squares over the expected count show the dispersion, 1 at least; products of two weeks' errors show
    the slow variation, shrunk to that of all classes, and that to a prior.
    """
    days = tickets.shape[1]
    start = days % 7
    error, mean, variance = _weekly_errors(
        *(each[:, start:].reshape(len(each), -1, 7).sum(axis=2) for each in (tickets, due))
    )
    dispersion = (_before(error**2 / variance) + _WORTH) / (_before((mean > 0).astype(float)) + _WORTH)
    weight = 1 / (1 + mean / _BUSY)
    found, size = np.zeros_like(mean), np.zeros_like(mean)
    for lag in range(1, _LAGS + 1):
        for target, values in ((found, weight * error), (size, weight * mean)):
            target[:, lag:] += values[:, lag:] * values[:, :-lag]
    worth = _WORTH * _BUSY**2
    found, size = _before(found), _before(size)
    pooled = (found.sum(axis=0) + worth * _DRIFT**2) / (size.sum(axis=0) + worth)
    drift = np.maximum((found + worth * pooled) / (size + worth), (_DRIFT / 2) ** 2)
    week = np.maximum((np.arange(days) - start) // 7, 0)
    return np.maximum(dispersion, 1.0)[:, week], drift[:, week]


def _weekly_errors(tickets: Numbers, due: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return each week's error against the level of the weeks before, its mean and its variance by chance."""
    error, mean, variance = np.zeros_like(tickets), np.zeros_like(tickets), np.ones_like(tickets)
    came, expected = np.zeros((2, len(tickets)))
    for week in range(tickets.shape[1]):
        known = (came > 0) & (expected > 0)
        level = np.divide(came, expected, out=np.zeros_like(came), where=known)
        mean[:, week] = level * due[:, week]
        variance[:, week] = np.maximum(mean[:, week] * (1 + mean[:, week] / np.maximum(came, 1e-9)), 0.5)
        limit = _CLIP_DEVIATIONS * np.sqrt(variance[:, week] + (2 * _DRIFT * mean[:, week]) ** 2)
        error[:, week] = np.where(mean[:, week] > 0, np.clip(tickets[:, week] - mean[:, week], -limit, limit), 0.0)
        came, expected = _KEEP * came + tickets[:, week], _KEEP * expected + due[:, week]
    return error, mean, variance


def _before(values: Numbers) -> Numbers:
    """Return the sums of the weeks before each week, and of all, shape (classes, weeks + 1)."""
    return np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1)], axis=1)
