"""Waits of priorities that share the same people: non-preemptive (Cobham) and preemptive (Buzen and Bondi).

Rates are per unit of time, the most urgent class first; a class without arrivals gets what a single ticket of it would.
Equal handle times are exact; unequal ones need a simulation when there is more than one server. Without servers every
wait is infinite.
"""

import math
from collections.abc import Sequence

import numpy as np

from planner.capacity.queueing.erlang_c import erlang_b, erlang_c
from tests.benchmarks.queueing.erlang_measures import mean_queue

NARROW = 0.05
"""How far apart, in steps that change a queue e-fold, loads must be for the difference of their queues to be exact."""

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(6)


def nonpreemptive_waits(servers: int, rates: Sequence[float], handle: float) -> tuple[float, ...]:
    """Return the mean wait of each class in M/M/c with head-of-line priority and one mean handle time.

    W_k = C(c, a) handle / c / ((1 - s_(k-1)) (1 - s_k)), s_k the utilisation by classes 1 to k (Cobham, Oper. Res. 2,
    1954, 70-76; Kella and Yechiali, Adv. Appl. Prob. 17, 1985). Classes that the work above them starves wait forever.
    """
    if servers == 0:
        return (math.inf,) * len(rates)
    used = [load / servers for load in _loads(rates, handle)]
    start = erlang_c(servers, used[-1] * servers) * handle / servers
    return tuple(_between(start, used[k], used[k + 1]) for k in range(len(rates)))


def nonpreemptive_waits_one_server(
    rates: Sequence[float], means: Sequence[float], second_moments: Sequence[float]
) -> tuple[float, ...]:
    """Return the mean wait of each class in M/G/1 with head-of-line priority; handle times differ by class.

    An urgent ticket waits for the one in service first: sum of rate_i E[S_i^2] / 2 (Cobham 1954). A class that is
    starved is in service only as far as the classes above it leave time.
    """
    used = [math.fsum(r * m for r, m in zip(rates[:k], means[:k], strict=True)) for k in range(len(rates) + 1)]
    served = [
        min(rate, max(0.0, 1 - used[k]) / mean) if mean else rate
        for k, (rate, mean) in enumerate(zip(rates, means, strict=True))
    ]
    start = sum(rate * second for rate, second in zip(served, second_moments, strict=True)) / 2
    return tuple(_between(start, used[k], used[k + 1]) for k in range(len(rates)))


def top_class_service_level(servers: int, rates: Sequence[float], handle: float, wait: float) -> float:
    """Return the share of the most urgent class that waits no longer than `wait`, non-preemptive.

    1 - C(c, a) exp(-(c / handle - rate_1) wait) (Davis, Oper. Res. 14, 1966, 133-136).
    """
    delayed = erlang_c(servers, math.fsum(rates) * handle)
    spare = servers / handle - rates[0]
    return 0.0 if spare <= 0 else 1 - delayed * math.exp(-spare * wait)


def preemptive_sojourns(servers: int, rates: Sequence[float], handle: float) -> tuple[float, ...]:
    """Return the mean time in system of each class in M/M/c when an urgent ticket takes over at once."""
    return tuple(wait + handle for wait in preemptive_waits(servers, rates, handle))


def preemptive_waits(servers: int, rates: Sequence[float], handle: float) -> tuple[float, ...]:
    """Return the mean time of each class in system beyond its handle time, under preemption.

    Classes 1 to k never see the rest, so W_k = (Q(1..k) - Q(1..k-1)) / rate_k, Q the mean queue of M/M/c (Buzen and
    Bondi, Oper. Res. 31, 1983).
    """
    loads = _loads(rates, handle)
    return tuple(handle * _queue_slope(servers, loads[k], loads[k + 1]) for k in range(len(rates)))


def _loads(rates: Sequence[float], handle: float) -> list[float]:
    """Return the offered load of the first k classes, for k from none to all."""
    return [math.fsum(rates[:k]) * handle for k in range(len(rates) + 1)]


def _queue_slope(servers: int, low: float, high: float) -> float:
    """Return by how much the mean queue grows per erlang between two loads, or at a load when both are the same."""
    if high >= servers:
        return math.inf
    if low == 0 and high > 0:
        return mean_queue(servers, high) / high
    width = high - low
    if width > NARROW * min(servers - high, high / (servers + 1)):
        return (mean_queue(servers, high) - mean_queue(servers, low)) / width
    # so close together the difference would lose its digits: the mean of the derivative instead
    loads = low + width * (_NODES + 1) / 2
    return float(sum(w * _queue_derivative(servers, float(load)) for w, load in zip(_WEIGHTS, loads, strict=True)) / 2)


def _queue_derivative(servers: int, load: float) -> float:
    """Return the derivative of the mean queue C(c, a) a / (c - a) by the load a: the wait of one more that gives way.

    With B' = B (c / a - 1 + B) (Jagers and van Doorn, Oper. Res. Lett. 5, 1986).
    """
    if load == 0:
        return 0.0
    blocked, spare = erlang_b(servers, load), servers - load
    grown = blocked * (servers / load - 1 + blocked)
    rest = spare + load * blocked
    delayed = servers * blocked / rest
    rising = servers * (grown * rest - blocked * (blocked - 1 + load * grown)) / rest**2
    return (rising * load + delayed) / spare + delayed * load / spare**2


def _between(start: float, used_above: float, used: float) -> float:
    return math.inf if used >= 1 else start / ((1 - used_above) * (1 - used))
