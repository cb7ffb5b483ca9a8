"""Erlang's formulas: blocking, delay, service level and the least number of agents, exact to thousands of servers.

`load` is offered load in erlangs (arrival rate times mean handle time), `servers` are people at work. B runs by its
inverse recursion, which neither overflows nor loses digits (A. K. Erlang, 1917; R. B. Cooper, Introduction to Queueing
Theory, 2nd ed., 3.6; G. Koole, Call Center Optimization, 2013, ch. 4).
"""

import math

CLOSE = 1e-12
"""How far a share may miss its target by rounding alone."""


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
