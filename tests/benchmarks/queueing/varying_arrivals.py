"""Delay and staffing when the arrival rate changes through the day.

SIPP takes each period's own arrivals, the lagged variants those of one handle time earlier (Green, Kolesar and Soares,
Operations Research 49, 2001, 549-564); the transient M(t)/M/c chain is what they approximate.
"""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import quad, solve_ivp
from scipy.optimize import minimize_scalar

Rate = Callable[[float], float]


def sinusoidal_rate(mean: float, amplitude: float, period: float) -> Rate:
    """Return the arrival rate mean + amplitude sin(2 pi t / period)."""
    return lambda at: mean + amplitude * math.sin(2 * math.pi * at / period)


def average_rate(rate: Rate, start: float, length: float, lag: float = 0.0) -> float:
    """Return the mean arrival rate of a period, `lag` earlier: 0 is SIPP Avg, one handle time Lag Avg."""
    area, _ = quad(rate, start - lag, start - lag + length, epsabs=1e-13, epsrel=1e-13, limit=200)
    return float(area / length)


def highest_rate(rate: Rate, start: float, length: float, lag: float = 0.0) -> float:
    """Return the highest arrival rate of a period, `lag` earlier: 0 is SIPP Max, one handle time Lag Max."""
    points = np.linspace(start - lag, start - lag + length, 97)
    values = [rate(float(point)) for point in points]
    top = int(np.argmax(values))
    left, right = float(points[max(0, top - 1)]), float(points[min(len(points) - 1, top + 1)])
    finest = minimize_scalar(lambda at: -rate(at), bounds=(left, right), method="bounded", options={"xatol": 1e-12})
    return max(values[top], -float(finest.fun))


def delay_probability(
    rate: Rate, period: float, servers: int, handle: float, at: float, most: int | None = None
) -> float:
    """Return the probability that an arrival at time `at` of the period waits, in the periodic steady state.

    The forward equations of the M(t)/M/c chain, cut at `most` in the system, are solved over one period for the
    fixed point of its start.

    Raises
    ------
    ValueError
        When the mean load over a period is not below the servers, so that there is no steady state.
    """
    chain = Chain(rate, period, servers, handle, most)
    return chain.delayed(chain.at(at % period))


class Chain:
    """The M(t)/M/c birth-death chain in its periodic steady state."""

    def __init__(self, rate: Rate, period: float, servers: int, handle: float, most: int | None = None) -> None:
        mean_load = average_rate(rate, 0.0, period) * handle
        if mean_load >= servers:
            raise ValueError(f"a mean load of {mean_load:.3g} on {servers} servers has no steady state")
        top = highest_rate(rate, 0.0, period) * handle
        surplus = max(0.0, top - servers) * period / handle  # what an overloaded peak may pile up
        tail = 40 / -math.log(max(mean_load, 1e-9) / servers)
        self.rate, self.period, self.servers = rate, period, servers
        self.most = most or math.ceil(servers + top + surplus + min(tail, 40 * math.sqrt(top + 1) + tail / 4) + 30)
        self.deaths = np.minimum(np.arange(1, self.most + 1), servers) / handle
        self._start = self._periodic_start(mean_load)

    def at(self, time: float) -> NDArray[np.float64]:
        """Return the probabilities of each number in the system at a time of the period."""
        return self._run(self._start, time)

    def delayed(self, probabilities: NDArray[np.float64]) -> float:
        """Return the probability that all servers are busy."""
        return float(probabilities[self.servers :].sum())

    def _periodic_start(self, load: float) -> NDArray[np.float64]:
        busy = np.minimum(np.arange(1, self.most + 1), self.servers)
        logs = np.concatenate((np.zeros(1), np.cumsum(np.log(load / busy))))
        weights = np.exp(logs - logs.max())
        state: NDArray[np.float64] = weights / weights.sum()
        for _ in range(400):
            after = self._run(state, self.period)
            settled = float(np.abs(after - state).max()) < 1e-11
            state = after
            if settled:
                break
        return state

    def _run(self, state: NDArray[np.float64], until: float) -> NDArray[np.float64]:
        if until <= 0:
            return state
        solved = solve_ivp(self._flow, (0.0, until), state, method="LSODA", rtol=1e-10, atol=1e-13, lband=1, uband=1)
        end = np.clip(solved.y[:, -1], 0.0, None)
        return np.asarray(end / end.sum(), np.float64)

    def _flow(self, time: float, state: NDArray[np.float64]) -> NDArray[np.float64]:
        births = self.rate(time) * state[:-1]
        net = births - self.deaths * state[1:]
        change = np.zeros_like(state)
        change[:-1] -= net
        change[1:] += net
        return change
