"""The bound on a long horizon: subgradient ascents on the aggregate relaxation, without a linear program."""

import numpy as np

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.aggregate_relaxation import aggregate_relaxation
from scheduling.columns.relaxation.dual_start import dual_ranges
from scheduling.columns.relaxation.master import Master
from scheduling.columns.relaxation.relaxation import Relaxation
from scheduling.columns.relaxation.subgradient_ascent import subgradient_ascent

ROUNDS = 100
"""Rounds of one ascent; a year needs more of them than a month, each a few milliseconds a person."""

STEPS = (0.12, 0.05)
"""First and last step of an ascent, as shares of the range of each dual."""

SHRINK, LEAST_GAIN = 0.5, 0.02
"""After an ascent that gains less than the share `LEAST_GAIN` of the bound the steps shrink by the factor `SHRINK`."""

LEAST_SHARE = 0.03
"""The least length of steps, as a share of the first ones; shorter ones gain nothing."""


def subgradient_bound(problem: Problem, clock: Clock) -> float:
    """Return a value below which no rota lies, as high as the clock allows."""
    loose = aggregate_relaxation(problem)
    relaxation = Relaxation(loose, [Pricer(month) for month in loose.months], clock)
    ranges, share, duals = dual_ranges(loose.rows), 1.0, np.zeros(len(loose.rows))
    while share >= LEAST_SHARE and not clock.over():
        before = relaxation.bound
        subgradient_ascent(relaxation, duals, ranges, share, ROUNDS, STEPS)
        duals = relaxation.duals
        if not relaxation.bound - before > LEAST_GAIN * abs(relaxation.bound):
            share *= SHRINK
        relaxation.master = Master(loose)  # the months priced on the way are not needed
    return relaxation.bound
