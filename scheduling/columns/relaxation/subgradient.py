"""The bound of a long horizon: one climb after another on the loosened problem, without a linear program."""

import numpy as np

from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.aggregate_relaxation import loosened
from scheduling.columns.relaxation.dual_start import usual_heights
from scheduling.columns.relaxation.master import Master
from scheduling.columns.relaxation.relaxation import Relaxation
from scheduling.columns.relaxation.subgradient_step import climb

ROUNDS = 100
"""Rounds of one climb; a year needs more of them than a month, each a few milliseconds a person."""

STEPS = (0.12, 0.05)
"""First and last step of a climb, as shares of what is worth climbing in each row."""

SHRINK, WORTH_AGAIN = 0.5, 0.02
"""A climb that brings less than this share of the bound is followed by one with steps so much shorter."""

LEAST_SHARE = 0.03
"""Steps so much shorter than the first ones bring nothing more."""


def long_ascent(problem: Problem, clock: Clock) -> float:
    """Return a value below which no rota lies, as good as the clock allows."""
    loose = loosened(problem)
    relaxation = Relaxation(loose, [Pricer(month) for month in loose.months], clock)
    heights, share, duals = usual_heights(loose.rows), 1.0, np.zeros(len(loose.rows))
    while share >= LEAST_SHARE and not clock.over():
        before = relaxation.bound
        climb(relaxation, duals, heights, share, ROUNDS, STEPS)
        duals = relaxation.duals
        if not relaxation.bound - before > WORTH_AGAIN * abs(relaxation.bound):
            share *= SHRINK
        relaxation.master = Master(loose)  # the months priced on the way are not needed
    return relaxation.bound
