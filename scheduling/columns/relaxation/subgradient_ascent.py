"""Subgradient ascent on the Lagrangian value, without a linear program.

Each step needs only everybody's cheapest month at the present duals (Held and Karp, Mathematical Programming 1, 1971).
The value is a valid bound at every step. Steps differ from row to row (Adam: Kingma and Ba, 2015) and shrink.
"""

import numpy as np

from scheduling.columns.pricing.pricer import MOST_VECTORS
from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.relaxation.relaxation import Relaxation

ROUNDS = 50
"""Rounds of one ascent."""

STEPS = (0.12, 0.01)
"""First and last step of an ascent, as shares of the range of each dual."""

FEW_VECTORS = 6
"""Count vectors allowed at first: wild duals make many counts matter that sensible duals do not."""


def subgradient_ascent(
    relaxation: Relaxation, duals: Floats, ranges: Floats, share: float, rounds: int = ROUNDS,
    steps: tuple[float, float] = STEPS,
) -> None:  # fmt: skip
    """Ascend from some duals by steps of a `share` of the ranges; the months priced on the way join the master."""
    rows = relaxation.problem.rows
    mean, spread = np.zeros(len(rows)), np.zeros(len(rows))
    for turn in range(1, rounds + 1):
        value, found = relaxation.price(duals, most=1)
        if value == np.inf or relaxation.clock.over():
            break
        activity = np.zeros(len(rows))
        for column in found:
            relaxation.master.add(column)
            activity[column.rows] += column.amounts
        target = np.where(
            duals > 0, rows.least, np.where(duals < 0, rows.most, np.clip(activity, rows.least, rows.most))
        )
        slope = target - activity
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        length = share * steps[0] * (steps[1] / steps[0]) ** (turn / rounds)
        step = mean / (1 - 0.9**turn) / (np.sqrt(spread / (1 - 0.99**turn)) + 1e-9)
        duals = rows.clip(duals + length * ranges * step)


def with_few_counts(relaxation: Relaxation) -> None:
    """Let the pricing leave out most counts, which only relaxes."""
    for pricer in relaxation.pricers:
        pricer.most_vectors, pricer.charges_counts = FEW_VECTORS, False


def with_all_counts(relaxation: Relaxation) -> None:
    """Drop all counts from every pricer; each pricer then keeps or charges the counts that its best month breaks."""
    for pricer in relaxation.pricers:
        pricer.forget()
        pricer.most_vectors, pricer.charges_counts = MOST_VECTORS, True
