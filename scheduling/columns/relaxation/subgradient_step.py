"""Ascent on the Lagrangian value without any linear program: all it needs is everybody's cheapest month at some duals.

The value is a true bound at every step. A climb takes steps that differ from row to row (Adam, Kingma and Ba 2015) and
shrink.
"""

import numpy as np

from scheduling.columns.pricing.pricing import MOST_VECTORS
from scheduling.columns.problem.month import Floats
from scheduling.columns.relaxation.relaxation import Relaxation

ROUNDS = 50
"""Rounds of one climb."""

STEPS = (0.12, 0.01)
"""First and last step of a climb, as shares of the height that is worth climbing in each row."""

ROUGH = 6
"""Count vectors allowed at first: wild duals make many counts matter that sensible ones don't."""


def climb(
    relaxation: Relaxation, duals: Floats, heights: Floats, share: float, rounds: int = ROUNDS,
    steps: tuple[float, float] = STEPS,
) -> None:  # fmt: skip
    """Go up from some duals by steps that are a share of the heights; the master learns the months on the way."""
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
        wanted = np.where(
            duals > 0, rows.least, np.where(duals < 0, rows.most, np.clip(activity, rows.least, rows.most))
        )
        slope = wanted - activity
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        length = share * steps[0] * (steps[1] / steps[0]) ** (turn / rounds)
        step = mean / (1 - 0.9**turn) / (np.sqrt(spread / (1 - 0.99**turn)) + 1e-9)
        duals = rows.clip(duals + length * heights * step)


def with_few_counts(relaxation: Relaxation) -> None:
    """Let the pricing of every person's months leave most counts out, which only relaxes."""
    for pricer in relaxation.pricers:
        pricer.most_vectors, pricer.charged = ROUGH, False


def with_all_counts(relaxation: Relaxation) -> None:
    """Let the pricing take counts in again as they are needed, from none on."""
    for pricer in relaxation.pricers:
        pricer.forget()
        pricer.most_vectors, pricer.charged = MOST_VECTORS, True
