"""The offered load of arrivals that follow a sine wave (Eick, Massey and Whitt, Management Science 39, 1993)."""

import math


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
