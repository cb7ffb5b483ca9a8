"""Erlang's formulas: blocking, delay, service level and the least number of agents, exact to thousands of servers.

`load` is offered load in erlangs (arrival rate times mean handle time), `servers` are people at work. B runs by its
inverse recursion, which neither overflows nor loses digits (A. K. Erlang, 1917; R. B. Cooper, Introduction to Queueing
Theory, 2nd ed., 3.6; G. Koole, Call Center Optimization, 2013, ch. 4).
"""

import math

from scipy.optimize import brentq

CLOSE = 1e-12
"""How far a share may miss its target by rounding alone."""

_NEVER = 1e-308


def erlang_b(servers: int, load: float) -> float:
    """Return the share of arrivals that find all servers busy when nobody can wait (M/G/c/c).

    Raises
    ------
    ValueError
        When servers or load are negative.
    """
    _refuse_negative(servers, load)
    if load == 0:
        return 0.0 if servers else 1.0
    inverse = 1.0
    for server in range(1, servers + 1):
        inverse = 1 + inverse * server / load
    return 1 / inverse


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
    _refuse_negative(0, load)
    if blocking <= 0:
        raise ValueError(f"blocking of {blocking} cannot be reached")
    servers, share = 0, 0.0 if load == 0 else 1.0
    while share > blocking * (1 + CLOSE):
        servers += 1
        share = load * share / (servers + load * share)
    return servers


def erlang_c(servers: int, load: float) -> float:
    """Return the probability that an arrival waits (M/M/c); 1 when the load is not below the servers."""
    _refuse_negative(servers, load)
    return 1.0 if load >= servers else _delay(servers, load, erlang_b(servers, load))


def service_level(servers: int, load: float, handle: float, threshold: float) -> float:
    """Return the share of arrivals that wait no longer than `threshold`, in the unit of `handle`; 0 when overloaded."""
    return 1 - late_share(servers, load, handle, threshold)


def late_share(servers: int, load: float, handle: float, threshold: float) -> float:
    """Return the share of arrivals that wait longer than `threshold`, in the unit of `handle`; 1 when overloaded."""
    if load >= servers:
        return 1.0
    return erlang_c(servers, load) * math.exp(-(servers - load) * threshold / handle) if load > 0 else 0.0


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


def least_agents(
    load: float, handle: float, threshold: float, target: float, max_occupancy: float | None = None
) -> int:
    """Return the least number of servers above the load that answer a share `target` within `threshold`.

    `max_occupancy` caps the share of time they are busy. No server less would do, and none more is asked for.

    Raises
    ------
    ValueError
        When the target is not below 1 or the occupancy not above 0, which nobody can reach.
    """
    if not target < 1 or (max_occupancy is not None and max_occupancy <= 0):
        raise ValueError(f"target {target} with occupancy {max_occupancy} cannot be reached")
    _refuse_negative(0, load)
    servers = math.floor(load) + 1
    if load == 0:
        return servers
    blocked = erlang_b(servers, load)
    while True:
        level = 1 - _delay(servers, load, blocked) * math.exp(-(servers - load) * threshold / handle)
        calm = max_occupancy is None or load / servers <= max_occupancy * (1 + CLOSE)
        if level >= target - CLOSE and calm:
            return servers
        servers += 1
        blocked = load * blocked / (servers + load * blocked)


def _delay(servers: int, load: float, blocked: float) -> float:
    return servers * blocked / (servers - load * (1 - blocked))


def _refuse_negative(servers: int, load: float) -> None:
    if servers < 0 or load < 0:
        raise ValueError(f"{servers} servers with a load of {load} erlangs")
