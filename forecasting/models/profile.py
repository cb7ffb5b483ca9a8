"""How a day's tickets spread over its hours: per class and weekday, shrunk to the class's and to everybody's."""

import numpy as np
from numpy.typing import NDArray

from forecasting.calendar import DayKind, Days
from forecasting.history import HOURS, History

_MEMORY = 182.0  # days after which a day counts half: habits of the hour change slowly


def hour_profile(history: History, days: Days) -> NDArray[np.float64]:
    """Return the share of a day's tickets that comes in each hour, shape (classes, 7, 24), each row summing to 1.

    Dirichlet shrinkage in three steps: the weekday's total towards the mean day's, a class towards the total, and a
    class's weekday towards both. Each strength is worked out from how much more than chance the profiles differ.
    """
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY)
    if not use.any():
        use = history.known
    weight = use * 0.5 ** ((history.days - 1 - np.arange(history.days)) / _MEMORY)
    weekday = np.eye(7)[days.weekday[past]] * weight[:, None]
    counts = np.einsum("cdh,dw->cwh", history.counts, weekday)
    everyday = _shares(counts.sum(axis=(0, 1)) + 0.5)
    total = _towards(counts.sum(axis=0), np.broadcast_to(everyday, (7, HOURS)))
    mine = _towards(counts.sum(axis=1), np.broadcast_to(everyday, (len(counts), HOURS)))
    prior = _shares(mine[:, None, :] * (total / everyday)[None])
    return _towards(counts.reshape(-1, HOURS), prior.reshape(-1, HOURS)).reshape(counts.shape)


def _towards(counts: NDArray[np.float64], prior: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shrink rows of counts to rows of prior shares: (count + k prior) / (sum + k), with k by moments.

    For a Dirichlet-multinomial row of n tickets, sum over hours of the squared departures has expectation
    n (1 - sum p^2) (n + k) / (1 + k).
    """
    size = counts.sum(axis=1, keepdims=True)
    chance = size[:, 0] * (1 - (prior**2).sum(axis=1))
    found = ((counts - size * prior) ** 2).sum(axis=1)
    # found = chance (n + k) / (1 + k), pooled over the rows: k = (sum chance n - found) / (sum found - chance)
    excess = float((found - chance).sum())
    most = float((chance * size[:, 0] - found).sum())
    strength = float(np.clip(most / excess, 5.0, 1e4)) if excess > 0 else 1e4
    return np.asarray((counts + strength * prior) / (size + strength))


def _shares(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(counts / counts.sum(axis=-1, keepdims=True))
