"""How many people must be on call: incidents worked on at once are Poisson (M/G/infinity), whatever their length."""

from bisect import bisect_left

from scipy.special import gammainc


def beyond_depth(rate: float, handle: float, depth: int) -> float:
    """Return the probability that more incidents are open at once than `depth` people, P(N > depth), N Poisson."""
    if depth < 0:
        return 1.0
    return float(gammainc(depth + 1, rate * handle))


def on_call_depth(rate: float, handle: float, risk: float) -> int:
    """Return the fewest people such that an incident beyond them is open with probability at most `risk`.

    Raises
    ------
    ValueError
        When the risk is not above 0, which no depth reaches.
    """
    if risk <= 0:
        raise ValueError(f"a risk of {risk} cannot be reached")
    too_few, enough = -1, 1
    while beyond_depth(rate, handle, enough) > risk:
        too_few, enough = enough, 2 * enough
    return bisect_left(range(enough), -risk, too_few + 1, key=lambda depth: -beyond_depth(rate, handle, depth))
