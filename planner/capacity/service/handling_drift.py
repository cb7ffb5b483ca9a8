"""How far the mean handling time of a month strays from that of the record, as logged work shows."""

import numpy as np
from numpy.typing import NDArray

from planner.domain.tickets.demand import Tickets

MONTH = 28 * 1440
"""Minutes of a month: four weeks, so that all hold the same weekdays."""

PRIOR = 0.05
"""The drift that is believed of a desk before its record says more, standard deviation over mean,"""

WORTH = 3.0
"""and how many months that belief is worth."""

_LEAST = 5  # tickets with logged work that make a month


def handling_drift(tickets: Tickets) -> float:
    """Return the standard deviation of a month's mean handling time over its mean; 0 without any logged work.

    The log minutes of each class are compared with that class's own mean, so a change of the mix is no drift. What
    single tickets vary is taken off the variance between months; the rest is drawn towards `PRIOR`.
    """
    logged = np.isfinite(tickets.handle_minutes) & (tickets.handle_minutes > 0)
    if not logged.any():
        return 0.0
    names = np.char.add(np.char.add(tickets.priority[logged], "\n"), tickets.skill[logged])
    _, kind = np.unique(names, return_inverse=True)
    logs = np.log(tickets.handle_minutes[logged])
    logs -= (np.bincount(kind, logs) / np.bincount(kind))[kind]
    month = (tickets.opened[logged][-1] - tickets.opened[logged]) // MONTH
    between, months = _between(logs, month)
    variance = (max(between, 0.0) * months + WORTH * PRIOR**2) / (months + WORTH)
    return float(np.sqrt(np.expm1(variance)))


def _between(values: NDArray[np.float64], group: NDArray[np.int64]) -> tuple[float, float]:
    """Return the variance of the means of groups without that of single values, and how many groups tell it."""
    count = np.bincount(group)
    use = count >= _LEAST
    if use.sum() < 2:
        return 0.0, 0.0
    mean = (np.bincount(group, values) / np.maximum(count, 1))[use]
    within = (np.bincount(group, values**2) / np.maximum(count, 1))[use] - mean**2
    chance = float(np.mean(within / np.maximum(count[use] - 1, 1)))
    return float(mean.var(ddof=1)) - chance, float(use.sum() - 1)
