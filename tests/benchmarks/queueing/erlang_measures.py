"""Waits, queue and occupancy of M/M/c, and the inverses of Erlang's blocking formula."""

import math

from scipy.optimize import brentq

from planner.capacity.queueing.erlang_c import CLOSE, erlang_b, erlang_c

_NEVER = 1e-308


def mean_wait(servers: int, load: float, handle: float) -> float:
    """Return the mean wait of all arrivals (speed of answer), in the unit of `handle`; infinite when overloaded."""
    if load >= servers:
        return math.inf
    return erlang_c(servers, load) * handle / (servers - load)


def mean_queue(servers: int, load: float) -> float:
    """Return the mean number waiting (Little's law); infinite when overloaded."""
    return math.inf if load >= servers else erlang_c(servers, load) * load / (servers - load)


def wait_quantile(servers: int, load: float, handle: float, share: float) -> float:
    """Return the wait that a share of arrivals does not exceed, in the unit of `handle`; infinite when overloaded."""
    if load >= servers:
        return math.inf
    delayed = erlang_c(servers, load)
    if 1 - share >= delayed:
        return 0.0
    return handle / (servers - load) * math.log(delayed / (1 - share)) if share < 1 else math.inf


def occupancy(servers: int, load: float) -> float:
    """Return the share of time a server is busy: 1 when overloaded, 0 when nothing comes."""
    if load == 0:
        return 0.0
    return min(1.0, load / servers) if servers else 1.0


def erlang_b_inverse(servers: int, blocking: float) -> float:
    """Return the load at which a share `blocking` of arrivals finds all servers busy.

    Raises
    ------
    ValueError
        When the share is not between 0 and 1, or there is no server.
    """
    if not 0 < blocking < 1 or servers < 1:
        raise ValueError(f"blocking of {blocking} by {servers} servers has no offered load")
    goal = math.log(blocking)
    least = (goal + math.lgamma(servers + 1)) / servers  # blocking is below load^c / c!
    most = math.log(servers) - math.log1p(-blocking)  # no more than all servers can be busy: load (1 - B) < servers
    if most - least < 1e-12:
        return math.exp(least)
    return math.exp(
        brentq(lambda log: _log_blocking(servers, math.exp(log)) - goal, least - 1e-12, most + 1e-12, xtol=1e-15)
    )


def _log_blocking(servers: int, load: float) -> float:
    return math.log(max(erlang_b(servers, load), _NEVER))


def servers_for_blocking(load: float, blocking: float) -> int:
    """Return the least number of servers that block at most a share of arrivals.

    Raises
    ------
    ValueError
        When the share is not above 0, which no number of servers reaches.
    """
    if blocking <= 0:
        raise ValueError(f"blocking of {blocking} cannot be reached")
    servers, share = 0, erlang_b(0, load) if load else 0.0
    while share > blocking * (1 + CLOSE):
        servers += 1
        share = load * share / (servers + load * share)
    return servers
