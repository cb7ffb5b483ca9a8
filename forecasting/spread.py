"""How far what comes strays from what was expected, learnt out of sample, level by level."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.backtest import Window

SLOW_DAYS = 28.0
"""The memory of an error of level: two days a month apart share 1/e of it."""

_TYPICAL = 0.1  # squared variation at which the estimators are efficient; any value keeps them unbiased


@dataclass(frozen=True)
class Prior:
    """A squared variation believed beforehand, and how many days (or windows) of evidence that belief is worth."""

    value: float
    worth: float


SLOW = Prior(0.05**2, 2.0)  # windows
SHARED = Prior(0.08**2, 10.0)  # days
OWN_SLOW = Prior(0.10**2, 4.0)  # windows
OWN = Prior(0.15**2, 10.0)  # days
HOUR = Prior(0.20**2, 5.0)  # days
"""Day totals of real desks vary by 4-20% beyond Poisson; single classes, hours and levels are looser."""

FLOOR_DAYS = 56
"""With under eight weeks of history a calm past proves little: no variation is taken to be below its prior."""


@dataclass(frozen=True, eq=False)
class Spread:
    """Squared relative variations beyond Poisson, each of an independent factor with mean 1.

    `slow` and `shared` hit all classes alike, `slow` over weeks and `shared` anew each day; `own_slow`, `own` and
    `hour`, shape (classes), are each class's own, over weeks, by day and by hour.
    """

    slow: float
    shared: float
    own_slow: NDArray[np.float64]
    own: NDArray[np.float64]
    hour: NDArray[np.float64]


def learn_spread(windows: Sequence[Window], classes: int, days: int) -> Spread:
    """Return the variations by the method of moments on out-of-sample windows, each shrunk to a prior.

    With e = actual - expected and m = expected: products of e of two days tell the slow part, of two classes on a day
    the shared part, and e^2 - m of one class all its parts; what coarser levels explain is taken off the finer.
    """
    actual = [window.actual.sum(axis=2) for window in windows]
    expected = [window.expected.sum(axis=2) for window in windows]
    floor = days < FLOOR_DAYS
    pairs = list(zip(actual, expected, windows, strict=True))
    slow = _shrunk(*_totals([_across_days(y.sum(0), m.sum(0), w.days) for y, m, w in pairs]), SLOW, floor)
    both = _shrunk(
        *_totals([_across_classes(y, m) for y, m, _ in pairs]), Prior(SHARED.value + slow, SHARED.worth), floor
    )
    shared = max(both - slow, 0.0)
    own_slow = _per_class(
        [np.array([_across_days(y[c], m[c], w.days) for c in range(classes)]).T for y, m, w in pairs],
        classes,
        slow,
        OWN_SLOW,
        floor,
    )
    hour = _per_class([_within_days(w.actual, w.expected) for w in windows], classes, 0.0, HOUR, floor)
    share = _hour_share(windows, classes)
    rest = slow + shared + own_slow + hour * share
    own = _per_class([_squares(y, m) for y, m, _ in pairs], classes, rest, OWN, floor)
    return Spread(slow, shared, own_slow, own, hour)


Sums = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]


def _across_days(
    actual: NDArray[np.float64], expected: NDArray[np.float64], days: NDArray[np.int64]
) -> tuple[float, float, float]:
    """Return sums of products of errors and of expectations over pairs of days, and 1 for the window, by its size."""
    weight = 1 / (1 + _TYPICAL * expected)
    error, mean = weight * (actual - expected), weight * expected
    near = np.exp(-np.abs(days[:, None] - days) / SLOW_DAYS) * (1 - np.eye(len(days)))
    top, bottom = error @ (1 - np.eye(len(days))) @ error, mean @ near @ mean
    return float(top), float(bottom), float(bottom * _TYPICAL**2 / max(near.sum(), 1e-9))


def _across_classes(actual: NDArray[np.float64], expected: NDArray[np.float64]) -> tuple[float, float, float]:
    """Return the sums over days of products of errors, and of expectations, of two different classes, and the evidence."""
    weight = (1 / (1 + _TYPICAL * expected.sum(axis=0))) ** 2
    error, mean = actual - expected, expected
    top = weight @ (error.sum(axis=0) ** 2 - (error**2).sum(axis=0))
    bottom = weight @ (mean.sum(axis=0) ** 2 - (mean**2).sum(axis=0))
    return float(top), float(bottom), float(bottom * _TYPICAL**2)


def _squares(actual: NDArray[np.float64], expected: NDArray[np.float64]) -> Sums:
    """Return per class the sums over days of e^2 - m and of m^2, and the evidence in days."""
    weight = (1 / (1 + _TYPICAL * expected)) ** 2
    top = (weight * ((actual - expected) ** 2 - expected)).sum(axis=1)
    bottom = (weight * expected**2).sum(axis=1)
    return top, bottom, bottom * _TYPICAL**2


def _within_days(actual: NDArray[np.float64], expected: NDArray[np.float64]) -> Sums:
    """Return the same sums over hours, given what came in the day, so that nothing coarser is in them."""
    scale = actual.sum(axis=2, keepdims=True) / np.maximum(expected.sum(axis=2, keepdims=True), 1e-9)
    mean = expected * scale
    share = expected / np.maximum(expected.sum(axis=2, keepdims=True), 1e-9)
    weight = (1 / (1 + _TYPICAL * mean)) ** 2
    top = (weight * ((actual - mean) ** 2 - mean * (1 - share))).sum(axis=(1, 2))
    bottom = (weight * mean**2 * (1 - 2 * share + (share**2).sum(axis=2, keepdims=True))).sum(axis=(1, 2))
    return top, bottom, bottom * _TYPICAL**2 / 24


def _totals(parts: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    top, bottom, evidence = (sum(part[i] for part in parts) for i in range(3))
    return top, bottom, evidence


def _shrunk(top: float, bottom: float, evidence: float, prior: Prior, floor: bool) -> float:
    found = top / bottom if bottom > 0 else 0.0
    value = (evidence * found + prior.worth * prior.value) / (evidence + prior.worth)
    return max(value, prior.value if floor else 0.0)


def _per_class(
    parts: Sequence[Sums], classes: int, taken: NDArray[np.float64] | float, prior: Prior, floor: bool
) -> NDArray[np.float64]:
    """Return each class's variation less what is `taken` already, shrunk to all classes' and that to the prior."""
    if not parts:
        return np.full(classes, prior.value)
    top, bottom, evidence = (sum(np.asarray(part[i]) for part in parts) for i in range(3))
    top = top - bottom * taken
    everybody = _shrunk(float(top.sum()), float(bottom.sum()), float(evidence.sum()), prior, floor)
    found = np.divide(top, bottom, out=np.zeros(classes), where=bottom > 0)
    value = (evidence * found + prior.worth * everybody) / (evidence + prior.worth)
    return np.maximum(value, prior.value / 4 if floor else 0.0)


def _hour_share(windows: Sequence[Window], classes: int) -> NDArray[np.float64]:
    """Return the sum of squared hour shares of a day per class: how much of the hours' variation reaches the day."""
    if not windows:
        return np.full(classes, 0.1)
    hours = sum(window.expected.sum(axis=1) for window in windows)
    share = hours / np.maximum(hours.sum(axis=1, keepdims=True), 1e-9)
    return np.asarray((share**2).sum(axis=1))
