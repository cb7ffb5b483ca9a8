"""Waits when handle times are not exponential: approximations by variability, and exact M/D/c to judge them.

`scv` is squared coefficient of variation (variance over mean squared): 1 is exponential, tickets have 2 to 5.
"""

import math

import numpy as np
from scipy.special import gammainc, lambertw

from tests.benchmarks.queueing.erlang_measures import mean_wait

HEAVY = 0.9
"""The share of time servers are busy above which exact M/D/c is taken from roots instead of a series."""


def pollaczek_khinchine(load: float, handle: float, scv: float) -> float:
    """Return the exact mean wait in M/G/1: load handle (1 + scv) / (2 (1 - load)); infinite when overloaded."""
    return math.inf if load >= 1 else load * handle * (1 + scv) / (2 * (1 - load))


def lee_longton(servers: int, load: float, handle: float, scv: float) -> float:
    """Return the mean wait in M/G/c, about (1 + scv) / 2 of the wait in M/M/c (Lee and Longton 1959)."""
    return mean_wait(servers, load, handle) * (1 + scv) / 2


def allen_cunneen(servers: int, load: float, handle: float, arrival_scv: float, handle_scv: float) -> float:
    """Return the mean wait in G/G/c, about (ca2 + cs2) / 2 of the wait in M/M/c (Allen 1990; Whitt 1993)."""
    if load >= servers:
        return math.inf
    return mean_wait(servers, load, handle) * (arrival_scv + handle_scv) / 2


def cosmetatos(servers: int, load: float, handle: float) -> float:
    """Return the mean wait in M/D/c by Cosmetatos (1975): half the M/M/c wait with a correction for many servers."""
    if load >= servers:
        return math.inf
    if load == 0:
        return 0.0
    used = load / servers
    correction = (1 - used) * (servers - 1) * (math.sqrt(4 + 5 * servers) - 2) / (16 * used * servers)
    return mean_wait(servers, load, handle) / 2 * (1 + correction)


def cosmetatos_general(servers: int, load: float, handle: float, scv: float) -> float:
    """Return the mean wait in M/G/c, between M/M/c and Cosmetatos' M/D/c by the scv (Kimura 1986; exact at 0 and 1)."""
    if load >= servers:
        return math.inf
    return scv * mean_wait(servers, load, handle) + (1 - scv) * cosmetatos(servers, load, handle)


def exact_deterministic(servers: int, load: float, handle: float) -> float:
    """Return the mean wait in M/D/c; infinite when overloaded.

    From one handle time to the next the queue gains a Poisson number of arrivals and loses c (Crommelin 1932; H. C.
    Tijms, A First Course in Stochastic Models, 9.6.2). Its mean comes from a series that is quick below `HEAVY`
    use and from the roots of its generating function above, where the series is slow; the wait by Little's law.
    """
    if load >= servers:
        return math.inf
    if load == 0:
        return 0.0
    queue = _queue_by_series(servers, load) if load < HEAVY * servers else _queue_by_roots(servers, load)
    return queue * handle / load


def _queue_by_series(servers: int, load: float) -> float:
    """Return the sum over k of E[(N_k - k c)+] / k with N_k Poisson of mean k load (Spitzer's identity)."""
    total, first, block = 0.0, 1, 256
    while True:
        k = np.arange(first, first + block, dtype=np.float64)
        mean, level = k * load, k * servers
        terms = (mean * gammainc(level, mean) - level * gammainc(level + 1, mean)) / k
        total += float(terms.sum())
        first, block = first + block, block * 2
        if terms[-1] <= 0 or terms[-1] ** 2 / max(terms[-2] - terms[-1], 1e-300) < 1e-13 * total:
            return total


def _queue_by_roots(servers: int, load: float) -> float:
    """Return the sum of 1 / (1 - z) over the roots of z^c = exp(load (z - 1)) in the unit circle but 1, less a term.

    The queue's generating function is K (z - 1) prod(z - z_k) / (z^c - exp(load (z - 1))); its slope at 1 is the mean.
    The roots are z_k = -(c / load) W(-(load / c) exp(2 pi i k / c - load / c)), W Lambert's function.
    """
    used = load / servers
    turns = np.exp(2j * np.pi * np.arange(1, servers) / servers)
    roots = -lambertw(-used * np.exp(-used) * turns) / used
    roots_part = float(np.sum(1 / (1 - roots)).real)
    return roots_part - (servers * (servers - 1) - load * load) / (2 * (servers - load))
