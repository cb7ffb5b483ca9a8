"""How many people must be on call: incidents worked on at once are Poisson (M/G/infinity), whatever their length."""

import math


def beyond_depth(rate: float, handle: float, depth: int) -> float:
    """Return the probability that more incidents are open at once than `depth` people, P(N > depth), N Poisson."""
    load = rate * handle
    if load == 0:
        return 0.0
    first = (depth + 1) * math.log(load) - load - math.lgamma(depth + 2)
    term, total, n = math.exp(first), 0.0, depth + 1
    while term > 1e-18 * total or n <= load:
        total += term
        n += 1
        term *= load / n
    return min(1.0, total)


def on_call_depth(rate: float, handle: float, risk: float) -> int:
    """Return the fewest people such that an incident beyond them is open with probability at most `risk`.

    Raises
    ------
    ValueError
        When the risk is not above 0, which no depth reaches.
    """
    if risk <= 0:
        raise ValueError(f"a risk of {risk} cannot be reached")
    depth = 0
    while beyond_depth(rate, handle, depth) > risk:
        depth += 1
    return depth
