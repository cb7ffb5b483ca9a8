"""Square-root staffing: servers = load + beta sqrt(load), and the delay it gives (Halfin and Whitt 1981, 567-588)."""

import math

from scipy.optimize import brentq
from scipy.special import ndtr


def halfin_whitt_delay(beta: float) -> float:
    """Return the probability of waiting in the limit, 1 / (1 + beta Phi(beta) / phi(beta)); 1 without a margin."""
    if beta <= 0:
        return 1.0
    density = math.exp(-beta * beta / 2) / math.sqrt(2 * math.pi)
    return density / (density + beta * float(ndtr(beta)))


def halfin_whitt_beta(delay: float) -> float:
    """Return the beta that gives a probability of waiting.

    Raises
    ------
    ValueError
        When the probability is not between 0 and 1.
    """
    if not 0 < delay < 1:
        raise ValueError(f"a delay probability of {delay} has no beta")
    return float(brentq(lambda beta: halfin_whitt_delay(beta) - delay, 0.0, 40.0, xtol=1e-14))


def square_root_servers(load: float, beta: float) -> int:
    """Return load + beta sqrt(load), rounded up to whole servers."""
    return math.ceil(load + beta * math.sqrt(load) - 1e-9)
