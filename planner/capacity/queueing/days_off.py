"""Heads below which no rota exists, whatever its shifts: days off and weekends off."""

import math
from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

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


def heads_with_consecutive_days_off(demand: Sequence[int], days: int = 5) -> int:
    """Return the least heads when each works `days` days in a row, the same each cycle (Baker 1974; exact).

    `demand` is people per day of the cycle, a week when it has seven.

    Raises
    ------
    ValueError
        When a run of work is not from a day to the whole cycle.
    """
    cycle = len(demand)
    if not 1 <= days <= cycle:
        raise ValueError(f"{days} days of work do not fit a cycle of {cycle}")
    works = np.array([[(day - start) % cycle < days for start in range(cycle)] for day in range(cycle)], float)
    solved = milp(
        np.ones(cycle),
        integrality=np.ones(cycle),
        bounds=Bounds(0, np.inf),
        constraints=LinearConstraint(works, np.asarray(demand, float), np.inf),
    )
    return math.ceil(float(solved.fun) - 1e-6)
