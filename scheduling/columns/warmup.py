"""Sensible duals before there is an LP: ascent on the Lagrangian value with per-row steps (Adam, Kingma and Ba 2015).

The bound it reaches is mostly poor, but the months it prices seed the master well.
"""

import numpy as np

from scheduling.columns.pricing import MOST_VECTORS
from scheduling.columns.relaxation import Relaxation

ROUNDS = 50
ROUGH = 6
"""Count vectors allowed meanwhile: wild duals make many counts matter that sensible ones don't."""

STEPS = (0.12, 0.01)
"""First and last step, as shares of the typical height of the box of the duals."""


def warm_up(relaxation: Relaxation) -> None:
    """Fill the master with the months priced on the way; the wild duals' counts are forgotten at the end."""
    rows = relaxation.problem.rows
    heights = rows.clip(np.full(len(rows), np.inf)) - rows.clip(np.full(len(rows), -np.inf))
    heights = np.minimum(heights, np.median(heights)) if len(rows) else heights
    for pricer in relaxation.pricers:
        pricer.most_vectors, pricer.charged = ROUGH, False
    duals, mean, spread = np.zeros(len(rows)), np.zeros(len(rows)), np.zeros(len(rows))
    for turn in range(1, ROUNDS + 1):
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
        share = STEPS[0] * (STEPS[1] / STEPS[0]) ** (turn / ROUNDS)
        step = mean / (1 - 0.9**turn) / (np.sqrt(spread / (1 - 0.99**turn)) + 1e-9)
        duals = rows.clip(duals + share * heights * step)
    for pricer in relaxation.pricers:
        pricer.forget()
        pricer.most_vectors, pricer.charged = MOST_VECTORS, True
