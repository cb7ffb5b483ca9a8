"""The bound on a long horizon: subgradient ascents on the aggregate relaxation, without a linear program."""

import numpy as np

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.month_problem import Floats
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


KNOWN_SHARE = 0.2
"""The same share for steps from known duals: they are nearly right, and long steps would lose them."""


def subgradient_bound(problem: Problem, clock: Clock, known: Floats | None = None) -> float:
    """Return a value below which no rota lies, as high as the clock allows.

    From `known` duals of the rows, such as those of the blocks of a long horizon, the duals of everybody's totals are
    found first. That is a Lagrangian relaxation of what ties the blocks together.
    """
    loose = aggregate_relaxation(problem)
    relaxation = Relaxation(loose, [Pricer(month) for month in loose.months], clock)
    ranges, own = dual_ranges(loose.rows), len(problem.rows)
    if known is None:
        _climb(relaxation, np.zeros(len(ranges)), ranges, 1.0)
        return relaxation.bound
    totals_only = np.concatenate([np.zeros(own), ranges[own:]])
    duals = np.concatenate([problem.rows.clip(known), np.zeros(len(ranges) - own)])
    subgradient_ascent(relaxation, duals, totals_only, 1.0, ROUNDS, STEPS)
    _climb(relaxation, relaxation.duals, ranges, KNOWN_SHARE)
    return relaxation.bound


def _climb(relaxation: Relaxation, duals: Floats, ranges: Floats, share: float) -> None:
    """Ascend again and again, by shorter steps where an ascent gains little."""
    while share >= LEAST_SHARE and not relaxation.clock.over():
        before = relaxation.bound
        subgradient_ascent(relaxation, duals, ranges, share, ROUNDS, STEPS)
        duals = relaxation.duals
        if not relaxation.bound - before > LEAST_GAIN * abs(relaxation.bound):
            share *= SHRINK
        relaxation.master = Master(relaxation.problem)  # the months priced on the way are not needed
