"""The heads that days off in a row ask for."""

import math
from collections.abc import Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp


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
