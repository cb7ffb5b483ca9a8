"""Service level when the arrival rate itself is not known: gamma-mixed rates.

Jongbloed and Koole, Managing uncertainty in call centers using Poisson mixtures (ASMBI 17, 2001, 307-318). Planning
with the mean rate promises more than is kept, because overload hurts more than slack helps.
"""

import math

from scipy.integrate import quad
from scipy.special import gammainc, gammaincinv

from planner.capacity.queueing.erlang_c import service_level


def expected_service_level(servers: int, load: float, cv: float, handle: float, threshold: float) -> float:
    """Return the mean service level when the load is gamma with mean `load` and coefficient of variation `cv`.

    Overload counts as a service level of 0.
    """
    if cv == 0 or load == 0:
        return service_level(servers, load, handle, threshold)
    within = float(gammainc(1 / cv**2, servers / (load * cv**2)))  # the chance that the load is below the servers
    share, _ = quad(
        lambda p: service_level(servers, rate_quantile(load, cv, p), handle, threshold),
        0.0,
        within,
        epsabs=1e-12,
        epsrel=1e-9,
        limit=400,
    )
    return float(share)


def rate_quantile(rate: float, cv: float, share: float) -> float:
    """Return the rate that a gamma law of mean `rate` does not exceed with probability `share`."""
    return rate if cv == 0 else float(rate * cv**2 * gammaincinv(1 / cv**2, share))


def least_agents_uncertain(load: float, cv: float, handle: float, threshold: float, target: float) -> int:
    """Return the least servers whose mean service level over the uncertain load reaches the target.

    Raises
    ------
    ValueError
        When the target is not below 1.
    """
    if not target < 1:
        raise ValueError(f"target {target} cannot be reached")
    some = load > 0 and target > 0
    servers = max(1, math.floor(rate_quantile(load, cv, target))) if some else 1  # overload serves nobody
    while expected_service_level(servers, load, cv, handle, threshold) < target:
        servers += 1
    return servers
