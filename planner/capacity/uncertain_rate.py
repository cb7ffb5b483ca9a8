"""Service level when the arrival rate itself is not known: gamma-mixed rates.

Jongbloed and Koole, Managing uncertainty in call centers using Poisson mixtures (ASMBI 17, 2001, 307-318). Planning
with the mean rate promises more than is kept, because overload hurts more than slack helps.
"""

from scipy.integrate import quad
from scipy.special import gammaincinv
from scipy.stats import gamma

from planner.capacity.erlang import service_level


def expected_service_level(servers: int, load: float, cv: float, handle: float, threshold: float) -> float:
    """Return the mean service level when the load is gamma with mean `load` and coefficient of variation `cv`.

    Overload counts as a service level of 0.
    """
    if cv == 0:
        return service_level(servers, load, handle, threshold)
    shape, scale = 1 / cv**2, load * cv**2
    law = gamma(shape, scale=scale)
    low, high = (float(scale * gammaincinv(shape, p)) for p in (1e-14, 1 - 1e-14))
    share, _ = quad(
        lambda x: service_level(servers, x, handle, threshold) * law.pdf(x),
        low,
        min(high, float(servers)),
        epsabs=1e-12,
        epsrel=1e-10,
        limit=400,
        points=[p for p in (load,) if low < p < min(high, servers)],
    )
    return float(share) if low < servers else 0.0


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
    servers = 1
    while expected_service_level(servers, load, cv, handle, threshold) < target:
        servers += 1
    return servers
