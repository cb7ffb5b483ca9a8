"""The heads that weekends off ask for, whatever the shifts."""

from collections.abc import Sequence

WEEKEND = (5, 6)


def heads_with_weekends_off(demand: Sequence[int], off: int, of: int, days: int = 5) -> int:
    """Return the least heads when each works `days` days a week and has `off` of every `of` weekends off.

    The most of ceil(of n / (of - off)) with n the larger weekend demand, ceil(total / days), and the largest demand
    (Burns and Carter, Management Science 31, 1985, 599-607). `demand` is people per day, Monday first.

    Raises
    ------
    ValueError
        When every weekend is off and somebody is needed on one.
    """
    weekend = max(demand[day] for day in WEEKEND)
    if off >= of and weekend:
        raise ValueError("nobody works weekends, yet somebody is needed on one")
    for_weekends = -(-of * weekend // (of - off)) if weekend else 0
    return max(for_weekends, -(-sum(demand) // days), *demand)
