"""Erlang A (M/M/c+M): callers who give up. For phone and chat only, since tickets do not abandon.

Everything follows from one positive series: with the offered wait V of a caller of endless patience, the integral
J(t) of exp(rate H(x) - c x / handle) over x > t, H(x) = patience (1 - exp(-x / patience)), equals
exp(rate H(t) - c t / handle) handle / c times A, where A sums the products of rate exp(-t / patience) over
(c / handle + i / patience). Palm 1957; Baccelli and Hebuterne 1981; Garnett, Mandelbaum and Reiman, M&SOM 4 (2002)
208-227; Mandelbaum and Zeltyn, The Palm/Erlang-A queue (2007).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, gammainc, gammaln

from planner.capacity.queueing.erlang_c import erlang_b

Floats = NDArray[np.float64]

LONGEST_SERIES = 4_000_000
"""Above so many terms the series is taken from the incomplete gamma function."""

TINY = 1e-300
"""Arrivals below this add nothing to the series."""


@dataclass(frozen=True)
class ErlangA:
    """A queue with `servers`, arrival `rate`, mean `handle` time and mean `patience`, all in one unit of time.

    Raises
    ------
    ValueError
        When there is no server, or a time or rate is not above 0.
    """

    servers: int
    rate: float
    handle: float
    patience: float

    def __post_init__(self) -> None:
        """Refuse a queue that is none."""
        if self.servers < 1 or min(self.rate, self.handle, self.patience) <= 0:
            raise ValueError("Erlang A needs a server, arrivals, handle time and patience")

    @cached_property
    def prob_wait(self) -> float:
        """The probability that a caller is not answered at once."""
        return float(expit(self._log_tail(0) - self._log_idle))

    @cached_property
    def abandoned(self) -> float:
        """The share of callers who give up."""
        return self.mean_wait / self.patience

    @cached_property
    def mean_wait(self) -> float:
        """The mean wait of all callers, those who give up included (abandoned = mean wait / patience)."""
        return self.mean_queue / self.rate

    @cached_property
    def mean_queue(self) -> float:
        """The mean number of callers waiting: of the states with all servers busy, the mean number beyond them."""
        return self.prob_wait * _mean_beyond(self.rate, self.servers / self.handle, 1 / self.patience)

    @property
    def occupancy(self) -> float:
        """The share of time a server is busy."""
        return self.rate * (1 - self.abandoned) * self.handle / self.servers

    @property
    def mean_wait_of_waiting(self) -> float:
        """The mean wait of callers who are not answered at once."""
        return self.mean_wait / self.prob_wait

    def virtual_wait_above(self, wait: float) -> float:
        """Return the probability that a caller of endless patience would wait longer than `wait`."""
        return self.prob_wait * math.exp(self._log_tail(wait) - self._log_tail(0))

    def wait_above(self, wait: float) -> float:
        """Return the share of callers who wait longer than `wait`, whether answered in the end or not."""
        return self.virtual_wait_above(wait) * math.exp(-wait / self.patience)

    def answered_within(self, wait: float) -> float:
        """Return the share of all callers who are answered within `wait` (the service level of offered calls)."""
        # density of the offered wait times the chance to be that patient: one more leaving rate of 1 / patience
        late = self._log_tail(wait, 1.0) - self._log_tail(0)
        soon = self._log_tail(0, 1.0) - self._log_tail(0)
        return 1 - self.prob_wait + self.prob_wait * (math.exp(soon) - math.exp(late))

    def answered_within_of_answered(self, wait: float) -> float:
        """Return the share of answered callers who are answered within `wait` (the service level of served calls)."""
        return self.answered_within(wait) / (1 - self.abandoned)

    @cached_property
    def _log_idle(self) -> float:
        """The logarithm of 1 / B(c - 1), the weight of states with a free server."""
        blocked = erlang_b(self.servers - 1, self.rate * self.handle)
        return -math.log(blocked) if blocked > 0 else math.inf

    def _log_tail(self, wait: float, shift: float = 0.0) -> float:
        """Return the logarithm of rate J(wait), with `shift` more leaving rates of 1 / patience."""
        capacity = self.servers / self.handle + shift / self.patience
        arriving = self.rate * math.exp(-wait / self.patience)
        grown = -self.rate * self.patience * math.expm1(-wait / self.patience) - capacity * wait
        return math.log(self.rate / capacity) + grown + _log_series(arriving, capacity, 1 / self.patience)


def _log_series(rate: float, capacity: float, leaving: float) -> float:
    """Return the logarithm of 1 + sum over j of the product over i = 1..j of rate / (capacity + i leaving)."""
    if rate < TINY:
        return 0.0
    peak = max(0.0, (rate - capacity) / leaving)
    if peak > LONGEST_SERIES:
        shape, scale = capacity / leaving, rate / leaving
        log_gamma = float(gammaln(shape)) + math.log(gammainc(shape, scale))
        return math.log(shape) + scale - shape * math.log(scale) + log_gamma
    total = 0.0
    for _, log_terms in _log_terms(rate, capacity, leaving):
        total = float(np.logaddexp.reduce(np.append(log_terms, total)))
    return total


def _mean_beyond(rate: float, capacity: float, leaving: float) -> float:
    """Return the mean number of callers beyond the servers while all of these are busy.

    The mean of j over the terms of the series, as none of them is negative: no digits are lost when it is small. Where
    the series is too long it is (rate - capacity + capacity / series) / leaving, by what comes and goes.
    """
    if (rate - capacity) / leaving > LONGEST_SERIES:
        return (rate - capacity + capacity * math.exp(-_log_series(rate, capacity, leaving))) / leaving
    total, beyond = 0.0, -math.inf
    for steps, log_terms in _log_terms(rate, capacity, leaving):
        total = float(np.logaddexp.reduce(np.append(log_terms, total)))
        beyond = float(np.logaddexp.reduce(np.append(log_terms + np.log(steps), beyond)))
    return math.exp(beyond - total)


def _log_terms(rate: float, capacity: float, leaving: float) -> Iterator[tuple[Floats, Floats]]:
    """Yield the numbers j = 1, 2, ... in growing blocks, and the logarithms of the terms of the series there."""
    log_term, highest, done, block = 0.0, 0.0, 0, 1024
    while True:
        steps = np.arange(done + 1.0, done + block + 1)
        log_terms = log_term + np.cumsum(np.log(rate) - np.log(capacity + leaving * steps))
        yield steps, log_terms
        log_term, done, block = float(log_terms[-1]), done + block, block * 2
        highest = max(highest, float(log_terms.max()))
        ratio = rate / (capacity + leaving * done)
        if ratio < 1 and log_term + math.log(done * ratio / (1 - ratio) ** 2) < highest - 40:
            return


def least_agents_with_abandonment(
    rate: float, handle: float, patience: float, wait: float, target: float, most_abandoned: float = 1.0
) -> int:
    """Return the least servers that answer a share `target` of callers within `wait` and lose no more than allowed.

    Raises
    ------
    ValueError
        When the target is not below 1, which nobody can reach.
    """
    if not target < 1 or most_abandoned <= 0:
        raise ValueError(f"target {target} with {most_abandoned} lost cannot be reached")
    servers = 1
    while True:
        queue = ErlangA(servers, rate, handle, patience)
        if queue.answered_within(wait) >= target and queue.abandoned <= most_abandoned:
            return servers
        servers += 1
