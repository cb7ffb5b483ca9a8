"""How far ticket counts vary around the forecast, learnt from out-of-sample errors, from weeks down to hours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from forecasting.backtest import Window
from forecasting.level_drift import LevelDrift
from forecasting.moments import (
    Moments,
    add,
    between_days,
    between_rows,
    between_rows_within_days,
    concentration,
    of_days,
    within_days,
)


@dataclass(frozen=True)
class Prior:
    """A squared variation believed beforehand, and how many days (or windows) of evidence that belief is worth.

    `clusters` is what a class varies more for being small: tickets come in clusters (an outage, a release, a user with
    five questions), so that the variance of a count has a part that grows with its mean, not with the square of it.
    """

    value: float
    worth: float
    clusters: float = 0.0


SLOW = Prior(0.05**2, 2.0)  # windows
SHARED = Prior(0.08**2, 10.0)  # days
OWN_SLOW = Prior(0.10**2, 4.0, 0.05)  # windows
OWN = Prior(0.15**2, 4.0, 0.1)  # days
SHARED_HOUR = Prior(0.10**2, 5.0)  # days
HOUR = Prior(0.20**2, 5.0, 0.1)  # days, the shared part within
"""Day totals of real desks vary by 4-20% beyond Poisson; single classes, hours and levels are looser."""

BUSY_HOURS = 10
"""Hours in which most of a day's tickets come."""

_CONCENTRATION = 0.12  # of a day with ten busy hours
_CLUSTERS_WORTH = 2.0  # classes with few tickets, seen for a hundred days each, that the belief in clusters is worth
_LEAST_SIZE = 0.02  # tickets a day (an hour) below which a class varies no more for being small

FLOOR_DAYS = 56
"""With under eight weeks of history a calm past proves little: common variations are not taken to be below half the
prior's deviation."""


@dataclass(frozen=True, eq=False)
class Spread:
    """Squared relative variations beyond Poisson, each of an independent factor with mean 1.

    `slow`, `shared` and `shared_hour` hit all classes alike, over weeks, anew each day, and over a few hours;
    `own_slow`, `own` and `hour`, shape (classes), are each class's own in the same spans. `concentration`, shape
    (classes), is what the variation of hours is to the day's total. `known`, shape (classes), is from how many tickets
    the hours of the day are known; None: they are certain.
    """

    slow: float
    shared: float
    shared_hour: float
    own_slow: NDArray[np.float64]
    own: NDArray[np.float64]
    hour: NDArray[np.float64]
    concentration: NDArray[np.float64]
    known: NDArray[np.float64] | None = None

    @property
    def hours(self) -> NDArray[np.float64]:
        """What the variation of hours, shared and own, adds to that of a class's day total, shape (classes)."""
        return np.asarray((self.shared_hour + self.hour) * self.concentration)


def learn_spread(
    windows: Sequence[Window], a_day: NDArray[np.float64], days: int, drift: LevelDrift | None = None
) -> Spread:
    """Return the variations by the method of moments on out-of-sample windows, each shrunk to a prior.

    Products of errors of two days show the slow parts, of two classes on a day the shared part, and squares of one
    class all its parts together; what coarser parts explain is taken off the finer ones. The slow parts and the shared
    part are shown by the `drift` of levels over all months of the history as well. `a_day` are the mean tickets per
    class, `days` is the length of the history.
    """
    classes = len(a_day)
    if not windows:
        one = np.ones(classes)
        hour, common = (HOUR.value - SHARED_HOUR.value) * one, SHARED_HOUR.value
        return Spread(
            SLOW.value, SHARED.value, common, OWN_SLOW.value * one, OWN.value * one, hour, _CONCENTRATION * one
        )
    daily = [(w.weight, w.actual.sum(axis=2), w.expected.sum(axis=2), w.days) for w in windows]
    low = 0.25 if days < FLOOR_DAYS else 0.0
    total = add(u * between_days(y.sum(axis=0)[None], m.sum(axis=0)[None], d) for u, y, m, d in daily)
    each = add(u * between_days(y, m, d) for u, y, m, d in daily)
    if drift is not None:
        total, each = add([total, drift.total]), add([each, drift.each])
    both = float(_shrunk(total, SLOW)[0])
    size = np.sum([m.sum(axis=1) for _, _, m, _ in daily], axis=0)
    lasting = _by_class(each, Prior(OWN_SLOW.value + both, OWN_SLOW.worth, OWN_SLOW.clusters), a_day)
    slow = max(_common(both, lasting, size), low * SLOW.value)
    within = add(w.weight * between_rows_within_days(w.actual, w.expected) for w in windows)
    shared_hour = float(_shrunk(within, SHARED_HOUR)[0])
    hour = _by_class(add(w.weight * within_days(w.actual, w.expected) for w in windows), HOUR, a_day / BUSY_HOURS)
    parts = _concentration(windows)
    hourly = shared_hour * float(size @ parts) / max(float(size.sum()), 1e-9)
    pairs = add(u * between_rows(y, m) for u, y, m, _ in daily)
    if drift is not None:
        pairs = add([pairs, drift.pairs])
    pairs = pairs.less(slow + hourly)
    shared = max(float(_shrunk(pairs, SHARED)[0]), low * SHARED.value)
    own_slow = np.maximum(lasting - slow, 0.0)
    found = Spread(slow, shared, shared_hour, own_slow, own_slow, np.maximum(hour - shared_hour, 0.0), parts)
    coarser = slow + shared + own_slow + found.hours
    own = _by_class(add(u * of_days(y, m) for u, y, m, _ in daily).less(coarser), OWN, a_day)
    return replace(found, own=own)


def _shrunk(moments: Moments, prior: Prior) -> NDArray[np.float64]:
    """Return the estimate and the prior, averaged by their evidence."""
    mixed = moments.evidence * moments.variation + prior.worth * prior.value
    return np.maximum(mixed / (moments.evidence + prior.worth), 0.0)


def _by_class(moments: Moments, prior: Prior, size: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each class's variation, shrunk to what is usual for its size (its mean count, shape (classes)).

    Usual is a line, level + clusters / size, fitted to all classes by least squares with their evidence as weights and
    drawn towards the prior.
    """
    small = 1 / np.maximum(size, _LEAST_SIZE)
    weight, found = moments.evidence, moments.variation
    steps = np.stack([np.ones_like(small), small])
    known = (weight * steps) @ steps.T + np.diag([prior.worth, _CLUSTERS_WORTH])
    observed = (weight * steps) @ found + [prior.worth * prior.value, _CLUSTERS_WORTH * prior.clusters]
    level, clusters = np.linalg.solve(known, observed)
    if level < 0:
        level, clusters = 0.0, observed[1] / known[1, 1]
    elif clusters < 0:
        level, clusters = observed[0] / known[0, 0], 0.0
    usual = np.maximum(level + clusters * small, 0.0)
    mixed = moments.evidence * moments.variation + prior.worth * usual
    return np.asarray(np.maximum(mixed / (moments.evidence + prior.worth), 0.0))


def _common(total: float, each: NDArray[np.float64], size: NDArray[np.float64]) -> float:
    """Return the variation that all classes share, from that of their total and that of each.

    total = common + sum share^2 own, each = common + own; a single class has all as its own.
    """
    square = (size / max(float(size.sum()), 1e-9)) ** 2
    single = float(square.sum())
    if single > 0.99:
        return 0.0
    return float(np.clip((total - square @ each) / (1 - single), 0.0, total))


def _concentration(windows: Sequence[Window]) -> NDArray[np.float64]:
    hours = np.sum([window.expected.sum(axis=1) for window in windows], axis=0)
    return concentration(hours / np.maximum(hours.sum(axis=1, keepdims=True), 1e-9))
