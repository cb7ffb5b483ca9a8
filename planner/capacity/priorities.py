"""Waits of priorities that share the same people: non-preemptive (Cobham) and preemptive (Buzen and Bondi).

Rates are per unit of time, the most urgent class first. Equal handle times are exact; unequal ones need a simulation
when there is more than one server.
"""

import math
from collections.abc import Sequence

from planner.capacity.erlang import erlang_c, mean_queue


def nonpreemptive_waits(servers: int, rates: Sequence[float], handle: float) -> tuple[float, ...]:
    """Return the mean wait of each class in M/M/c with head-of-line priority and one mean handle time.

    W_k = C(c, a) handle / c / ((1 - s_(k-1)) (1 - s_k)), s_k the utilisation by classes 1 to k (Cobham, Oper. Res. 2,
    1954, 70-76; Kella and Yechiali, Adv. Appl. Prob. 17, 1985). Classes that the work above them starves wait forever.
    """
    start = erlang_c(servers, sum(rates) * handle) * handle / servers
    used = [sum(rates[:k]) * handle / servers for k in range(len(rates) + 1)]
    return tuple(_between(start, used[k], used[k + 1]) for k in range(len(rates)))


def nonpreemptive_waits_one_server(
    rates: Sequence[float], means: Sequence[float], second_moments: Sequence[float]
) -> tuple[float, ...]:
    """Return the mean wait of each class in M/G/1 with head-of-line priority; handle times differ by class.

    An urgent ticket waits for the one in service first: sum of rate_i E[S_i^2] / 2 (Cobham 1954). A class that is
    starved is in service only as far as the classes above it leave time.
    """
    used = [sum(r * m for r, m in zip(rates[:k], means[:k], strict=True)) for k in range(len(rates) + 1)]
    served = [min(rate, max(0.0, 1 - used[k]) / means[k]) for k, rate in enumerate(rates)]
    start = sum(rate * second for rate, second in zip(served, second_moments, strict=True)) / 2
    return tuple(_between(start, used[k], used[k + 1]) for k in range(len(rates)))


def top_class_service_level(servers: int, rates: Sequence[float], handle: float, wait: float) -> float:
    """Return the share of the most urgent class that waits no longer than `wait`, non-preemptive.

    1 - C(c, a) exp(-(c / handle - rate_1) wait) (Davis, Oper. Res. 14, 1966, 133-136).
    """
    delayed = erlang_c(servers, sum(rates) * handle)
    spare = servers / handle - rates[0]
    return 0.0 if spare <= 0 else 1 - delayed * math.exp(-spare * wait)


def preemptive_sojourns(servers: int, rates: Sequence[float], handle: float) -> tuple[float, ...]:
    """Return the mean time in system of each class in M/M/c when an urgent ticket takes over at once.

    Classes 1 to k never see the rest, so T_k = (L(1..k) - L(1..k-1)) / rate_k (Buzen and Bondi, Oper. Res. 31, 1983).
    """
    present = [0.0]
    for k in range(1, len(rates) + 1):
        load = sum(rates[:k]) * handle
        present.append(mean_queue(servers, load) + load)
    return tuple(
        math.inf if math.isinf(present[k + 1]) else (present[k + 1] - present[k]) / rate for k, rate in enumerate(rates)
    )


def preemptive_waits(servers: int, rates: Sequence[float], handle: float) -> tuple[float, ...]:
    """Return the mean time of each class in system beyond its handle time, under preemption."""
    return tuple(sojourn - handle for sojourn in preemptive_sojourns(servers, rates, handle))


def _between(start: float, used_above: float, used: float) -> float:
    return math.inf if used >= 1 else start / ((1 - used_above) * (1 - used))
