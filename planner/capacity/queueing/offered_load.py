"""Offered load that lags behind arrivals: how many people would be busy if nobody ever waited.

The modified offered load m(t) = integral of arrivals(t - u) P(handle time > u) du (Eick, Massey and Whitt, Management
Science 39, 1993, 241-252). For exponential handle times it obeys m' = rate - m / handle, which has a closed form while
the rate is constant.
"""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def modified_offered_load(rates: Floats, length: float, handle: float, start: float | None = None) -> Floats:
    """Return the mean load of each interval, for arrival rates that are constant over intervals of `length`.

    `handle` is the mean handle time in the unit of `length`, `rates` are per that unit; the load begins at `start`, or
    as if the first rate had always been there.
    """
    kept = math.exp(-length / handle)
    at = rates[0] * handle if start is None else start
    found = np.empty(len(rates))
    for interval, rate in enumerate(rates):
        settled = rate * handle
        found[interval] = settled + (at - settled) * (1 - kept) * handle / length
        at = settled + (at - settled) * kept
    return found
