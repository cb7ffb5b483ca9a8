"""How a day's tickets spread over its hours: per class and weekday, shrunk to the class's and to everybody's."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import HOURS, History
from forecasting.history.typical import REST_SHARE

_TYPICAL = 100.0  # a strength for which the weights are efficient
_MEMORY = 182.0  # days after which a day counts half: habits of the hour change slowly


def hour_profile(history: History, days: Days) -> NDArray[np.float64]:
    """Return the share of a day's tickets that comes in each hour, shape (classes, 7, 24), each row summing to 1.

    Dirichlet shrinkage step by step: the total of working and of rest days towards the mean day's, that of a weekday
    towards its sort of day; a class towards the total, its working and rest days towards both, and its weekdays towards
    those. Each strength is worked out from how much more than chance the profiles differ.
    """
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY)
    if not use.any():
        use = history.known
    weight = use * 0.5 ** ((history.days - 1 - np.arange(history.days)) / _MEMORY)
    counts = np.einsum("cdh,dw->cwh", history.counts, np.eye(7)[days.weekday[past]] * weight[:, None])
    everyday = np.broadcast_to(_shares(counts.sum(axis=(0, 1)) + 0.5), (7, HOURS))
    sorts = sorts_of_weekdays(counts.sum(axis=(0, 2)), weight @ np.eye(7)[days.weekday[past]])
    kind = _towards(sorts @ counts.sum(axis=0), everyday)
    total = _towards(counts.sum(axis=0), kind)
    mine = _towards(counts.sum(axis=1), everyday[0])[:, None, :]
    mine = _towards(sorts @ counts, _shares(mine * kind / everyday))
    return _towards(counts, _shares(mine * total / kind))


def hours_known_from(history: History) -> NDArray[np.float64]:
    """Return of how many tickets the hours of each class are known, shape (classes): its own, and those it borrows.

    What it borrows is the strength with which its hours are shrunk to everybody's.
    """
    weight = history.known * 0.5 ** ((history.days - 1 - np.arange(history.days)) / _MEMORY)
    counts = np.einsum("cdh,d->ch", history.counts, weight)
    everybody = _shares(counts.sum(axis=0) + 0.5)
    return np.asarray(counts.sum(axis=1) + _strength(counts, everybody))


def sorts_of_weekdays(tickets: NDArray[np.float64], seen: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return which weekdays are of one sort, shape (7, 7): those that work and those that rest."""
    mean = tickets / np.maximum(seen, 1e-9)
    rests = mean < REST_SHARE * mean.max()
    return np.asarray(rests[:, None] == rests, np.float64)


def _towards(counts: NDArray[np.float64], prior: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shrink counts to prior shares, hours on the last axis: (count + k prior) / (sum + k), with k by moments."""
    strength = _strength(counts, prior)
    return np.asarray((counts + strength * prior) / (counts.sum(axis=-1)[..., None] + strength))


def _strength(counts: NDArray[np.float64], prior: NDArray[np.float64]) -> float:
    """Return how many tickets a prior of the shares is worth.

    For a Dirichlet-multinomial row of n tickets, sum over hours of the squared departures has expectation
    n (1 - sum p^2) (n + k) / (1 + k). Rows weigh by how precisely they show k, so busy ones do not decide alone.
    """
    size = counts.sum(axis=-1)
    weight = 1 / np.maximum(size * (1 + size / _TYPICAL), 1.0)
    chance = weight * size * (1 - (prior**2).sum(axis=-1))
    found = weight * ((counts - size[..., None] * prior) ** 2).sum(axis=-1)
    # found = chance (n + k) / (1 + k), pooled over the rows: k = (sum chance n - found) / (sum found - chance)
    excess = float((found - chance).sum())
    most = float((chance * size - found).sum())
    return float(np.clip(most / excess, 5.0, 1e4)) if excess > 0 else 1e4


def _shares(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(counts / counts.sum(axis=-1, keepdims=True))
