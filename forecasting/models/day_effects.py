"""What holidays, bridges, eves and days after do to the total, learnt from few of them with a prior."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History


@dataclass(frozen=True)
class DegreePrior:
    """What is believed of a kind of day before one was seen: how far it is like the rest day, and how sure that is.

    The log effect of a day is degree x log(rest day / its weekday) + extra; `spread` and `extra` are the standard
    deviations of the two, first of the kind as a whole, and by `own` of one holiday against its kind.
    """

    degree: float
    spread: float
    extra: float
    own: float


PRIORS = {
    DayKind.HOLIDAY: DegreePrior(0.85, 0.3, 0.15, 0.2),
    DayKind.OPTIONAL: DegreePrior(0.6, 0.35, 0.1, 0.3),
    DayKind.BRIDGE: DegreePrior(0.3, 0.3, 0.1, 0.2),
    DayKind.SEASON: DegreePrior(0.15, 0.2, 0.1, 0.1),
    DayKind.EVE: DegreePrior(0.0, 0.3, 0.1, 0.1),
    DayKind.AFTER: DegreePrior(0.0, 0.2, 0.1, 0.1),
}
"""Public holidays are mostly kept, optional ones about half of the time and bridges by some; eves and the days after
may go either way, more calls or fewer, so that only the data can say."""

_NOISE = 0.02  # squared variation of one day total around its mean beyond Poisson, 14%: real desks show 4-20%


@dataclass(frozen=True, eq=False)
class DayEffects:
    """The effects of special days: for each day its degree of rest, and the log of the factor on its total."""

    degree: NDArray[np.float64]
    extra: NDArray[np.float64]
    learnt: dict[DayKind, tuple[float, float, int]]
    """Per kind the degree, the extra log effect and how many past days it was learnt from."""


def learn_day_effects(history: History, days: Days, pattern: NDArray[np.float64]) -> DayEffects:
    """Return the effects of all special days, given the total that `pattern` expects of each as an ordinary day.

    Per kind a Bayesian regression of log(total / ordinary) on log(rest day / ordinary) and a constant, both with
    Gaussian priors; what is left over of one holiday's name over the years is shrunk into an effect of its own.
    """
    rest = _rest_ratio(days, pattern)
    level = _local_level(history, days, pattern)
    degree, extra = np.zeros(len(days)), np.zeros(len(days))
    learnt: dict[DayKind, tuple[float, float, int]] = {}
    total = history.daily.sum(axis=0)
    for kind, prior in _chained_priors(learnt):
        mine = np.flatnonzero(days.kind == kind)
        past = mine[mine < history.days]
        past = past[history.known[past] & (pattern[past] > 0)]
        base = pattern[past] * level[past] * days.factor[past]
        ratio = np.log((total[past] + 0.5) / (base + 0.5))
        noise = _NOISE + 1 / (base * np.exp(prior.degree * rest[past]) + 0.5)
        (theta, delta), left = _regress(ratio, rest[past], noise, prior)
        learnt[kind] = (theta, delta, len(past))
        own = _own_effects([days.names[i] for i in past], left, noise, (prior.own * rest[past]) ** 2 + prior.own**2 / 4)
        degree[mine] = theta
        extra[mine] = delta + np.array([own.get(days.names[i], 0.0) for i in mine])
    return DayEffects(degree, extra, learnt)


def _chained_priors(learnt: Mapping[DayKind, tuple[float, float, int]]) -> Iterator[tuple[DayKind, DegreePrior]]:
    """Yield each kind with its prior; optional holidays are expected to matter as much as public ones do."""
    for kind, prior in PRIORS.items():
        if kind is DayKind.OPTIONAL:
            strength = learnt[DayKind.HOLIDAY][0] / PRIORS[DayKind.HOLIDAY].degree
            yield kind, replace(prior, degree=prior.degree * float(np.clip(strength, 0, 1.4)))
        else:
            yield kind, prior


def _rest_ratio(days: Days, pattern: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return log(the quietest weekday's total / the day's own), at most 0, shape (days)."""
    rest = np.full(len(days), np.inf)
    for shift in range(-3, 4):
        rest = np.minimum(rest, np.roll(pattern, shift))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log((rest + 0.5) / (pattern + 0.5))
    return np.asarray(np.minimum(np.nan_to_num(ratio), 0.0))


def _local_level(history: History, days: Days, pattern: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how the total ran against the pattern around each past day: its three weeks, special days left out."""
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY)
    kernel = np.ones(21)
    actual = np.convolve(np.where(use, history.daily.sum(axis=0), 0.0), kernel, "same")[: history.days]
    expected = np.convolve(np.where(use, pattern[past] * days.factor[past], 0.0), kernel, "same")[: history.days]
    return np.asarray((actual + 5.0) / (expected + 5.0))


def _regress(
    ratio: NDArray[np.float64], rest: NDArray[np.float64], noise: NDArray[np.float64], prior: DegreePrior
) -> tuple[tuple[float, float], NDArray[np.float64]]:
    """Return degree and extra (posterior means) and the residuals; each day's variance is noise plus its own effect."""
    weight = 1 / (noise + (prior.own * rest) ** 2 + prior.own**2 / 4)
    design = np.column_stack([rest, np.ones(len(rest))])
    precision = np.diag([prior.spread**-2, prior.extra**-2]) + design.T @ (design * weight[:, None])
    start = np.array([prior.degree / prior.spread**2, 0.0])
    theta, delta = np.linalg.solve(precision, start + design.T @ (weight * ratio))
    return (float(theta), float(delta)), ratio - design @ np.array([theta, delta])


def _own_effects(
    names: list[str], left: NDArray[np.float64], noise: NDArray[np.float64], own: NDArray[np.float64]
) -> dict[str, float]:
    """Return per holiday the part of its residuals that is its own: precision-weighted, shrunk to 0."""
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for name, residual, error, spread in zip(names, left, noise, own, strict=True):
        sums[name][0] += residual / error
        sums[name][1] += 1 / error
        sums[name][2] = max(spread, 1e-6)
    return {name: total / (precision + 1 / spread) for name, (total, precision, spread) in sums.items()}
