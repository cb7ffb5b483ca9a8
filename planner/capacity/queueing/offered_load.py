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


def sinusoidal_offered_load(mean: float, amplitude: float, period: float, handle: float, at: float) -> float:
    """Return m(t) for arrivals mean + amplitude sin(2 pi t / period) and exponential handle times.

    The load is the arrivals' wave, damped and late by about one handle time: with w = 2 pi / period it is
    handle (mean + amplitude (sin wt - w handle cos wt) / (1 + (w handle)^2)).
    """
    angle = 2 * math.pi / period
    lag = angle * handle
    wave = (math.sin(angle * at) - lag * math.cos(angle * at)) / (1 + lag * lag)
    return handle * (mean + amplitude * wave)


def sinusoidal_load_peak(period: float, handle: float) -> float:
    """Return when in the period that load is highest: a quarter period plus atan(w handle) / w."""
    angle = 2 * math.pi / period
    return period / 4 + math.atan(angle * handle) / angle
