"""Sums from which the spread is estimated: squares and products of errors beside those of expectations.

With e = actual - expected, m = expected and v the squared relative variation of a factor shared by two counts,
E(e e') = v m m', and E(e^2 - m) = v m^2 for one count: a ratio of such sums estimates v.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

SLOW_DAYS = 28.0
"""The memory of an error of level: two days a month apart share 1/e of it."""

HOUR_CORRELATION = 0.4
"""The part of an hour's busyness that the next hour keeps: a rush, an outage or a late start takes a few hours."""

TYPICAL = 0.1
"""A variation for which the weights are efficient; any value leaves the estimate unbiased."""

_CLIP_DEVIATIONS = (
    5.0  # deviations of a very loose count (variation 0.25) at which an error is cut: storms are no measure of days
)
_CLIP_VARIATION = 0.25


@dataclass(frozen=True, eq=False)
class Moments:
    """Sums of (products of) errors and of expectations, and how many full days or windows of evidence they are."""

    error: Numbers
    expected: Numbers
    evidence: Numbers

    def __rmul__(self, weight: float) -> "Moments":
        """Return them counted `weight` times."""
        return Moments(weight * self.error, weight * self.expected, weight * self.evidence)

    def less(self, variation: Numbers | float) -> "Moments":
        """Return them with a variation that is explained already taken off."""
        return Moments(self.error - variation * self.expected, self.expected, self.evidence)

    @property
    def pooled(self) -> "Moments":
        """The moments of all classes as one."""
        return Moments(
            self.error.sum(keepdims=True), self.expected.sum(keepdims=True), self.evidence.sum(keepdims=True)
        )

    @property
    def variation(self) -> Numbers:
        """The estimate: the ratio of the sums, 0 where there is no evidence."""
        return np.divide(self.error, self.expected, out=np.zeros_like(self.error), where=self.expected > 0)


def add(parts: Iterable[Moments]) -> Moments:
    """Return the sum of moments of several windows."""
    listed = list(parts)
    return Moments(
        np.sum([part.error for part in listed], axis=0),
        np.sum([part.expected for part in listed], axis=0),
        np.sum([part.evidence for part in listed], axis=0),
    )


def between_days(actual: Numbers, expected: Numbers, days: NDArray[np.int64]) -> Moments:
    """Return per row the moments of products of two different days, fading with their distance; shape (rows, days)."""
    weight = 1 / (1 + TYPICAL * expected)
    error, mean = weight * clipped(actual, expected), weight * expected
    other = 1 - np.eye(len(days))
    near = other * np.exp(-np.abs(days[:, None] - days) / SLOW_DAYS)
    found = ((error @ other) * error).sum(axis=1)
    size = ((mean @ near) * mean).sum(axis=1)
    return Moments(found, size, size * TYPICAL**2 / max(float(near.sum()), 1e-9))


def between_rows(actual: Numbers, expected: Numbers) -> Moments:
    """Return the moments of products of two different rows (classes) on the same day; shape (rows, days)."""
    weight = (1 / (1 + TYPICAL * expected.sum(axis=0))) ** 2
    error = clipped(actual, expected)
    found = weight @ (error.sum(axis=0) ** 2 - (error**2).sum(axis=0))
    size = weight @ (expected.sum(axis=0) ** 2 - (expected**2).sum(axis=0))
    return Moments(np.array([found]), np.array([size]), np.array([size * TYPICAL**2]))


def of_days(actual: Numbers, expected: Numbers) -> Moments:
    """Return per row the moments of squares, chance (Poisson) taken off; shape (rows, days)."""
    weight = (1 / (1 + TYPICAL * expected)) ** 2
    found = (weight * (clipped(actual, expected) ** 2 - expected)).sum(axis=1)
    size = (weight * expected**2).sum(axis=1)
    return Moments(found, size, size * TYPICAL**2)


def within_days(actual: Numbers, expected: Numbers) -> Moments:
    """Return per class the moments of squares of hours given the day's total; shape (classes, days, 24).

    Given a day's tickets with shares p, chance (multinomial) gives an hour the variance m (1 - p), and a factor of
    variation v, correlated by R over the hours, v m^2 (1 - 2 Rp + p'Rp).
    """
    share, mean, error = _given_the_day(actual, expected)
    weight = (1 / (1 + TYPICAL * mean)) ** 2
    found = (weight * (error**2 - mean * (1 - share))).sum(axis=(1, 2))
    size = (weight * mean**2 * _left_within(share)).sum(axis=(1, 2))
    return Moments(found, size, size * TYPICAL**2 / actual.shape[2])


def between_rows_within_days(actual: Numbers, expected: Numbers) -> Moments:
    """Return the moments of products of two classes in the same hour given the day's totals; (classes, days, 24)."""
    _, mean, error = _given_the_day(actual, expected)
    total = mean.sum(axis=0)
    weight = (1 / (1 + TYPICAL * total)) ** 2
    left = _left_within(total / np.maximum(total.sum(axis=1, keepdims=True), 1e-9))
    found = (weight * (error.sum(axis=0) ** 2 - (error**2).sum(axis=0))).sum()
    size = (weight * left * (total**2 - (mean**2).sum(axis=0))).sum()
    return Moments(np.array([found]), np.array([size]), np.array([size * TYPICAL**2 / actual.shape[2]]))


def concentration(share: Numbers) -> Numbers:
    """Return p'Rp: the part of the hours' variation that stays in the total of a day; p: shares of the hours."""
    return np.asarray(np.einsum("...h,hk,...k->...", share, _hour_correlations(share.shape[-1]), share))


def _given_the_day(actual: Numbers, expected: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return the shares of the hours, what is expected of them given the day's total, and the clipped errors."""
    share = expected / np.maximum(expected.sum(axis=2, keepdims=True), 1e-9)
    mean = share * actual.sum(axis=2, keepdims=True)
    return share, mean, clipped(actual, mean)


def _left_within(share: Numbers) -> Numbers:
    """Return the part of the variation of an hour that the day's total does not take along."""
    return np.asarray(1 - 2 * share @ _hour_correlations(share.shape[-1]) + concentration(share)[..., None])


def _hour_correlations(hours: int) -> Numbers:
    """Return R, the correlations of the factors of a day's hours."""
    index = np.arange(hours)
    return np.asarray(HOUR_CORRELATION ** np.abs(index[:, None] - index))


def clipped(actual: Numbers, expected: Numbers) -> Numbers:
    limit = _CLIP_DEVIATIONS * np.sqrt(expected + _CLIP_VARIATION * expected**2) + 1
    return np.clip(actual - expected, -limit, limit)
