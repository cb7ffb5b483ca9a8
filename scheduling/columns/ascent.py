"""Ascent on the Lagrangian value without any linear program: all it needs is everybody's cheapest month at some duals.

The value is a true bound at every step. A climb takes steps that differ from row to row (Adam, Kingma and Ba 2015) and
shrink; the ascent climbs again and again from the best duals so far, each time with smaller steps.
"""

import numpy as np

from scheduling.columns.month import Floats
from scheduling.columns.pricing import MOST_VECTORS
from scheduling.columns.relaxation import Relaxation

ROUNDS = 50
"""Rounds of one climb."""

STEPS = (0.12, 0.01)
"""First and last step of the first climb, as shares of the height that is worth climbing in each row."""

SHRINK = 0.6
"""Each further climb takes steps so much smaller."""

ROUGH = 6
"""Count vectors allowed at first: wild duals make many counts matter that sensible ones don't."""

SCALES = (0.1, 0.25, 0.5)
"""Quantiles of the rows' prices that the first climbs try: work is worth far less than the breach of a must costs."""

ENOUGH = 1e-4
"""The ascent ends when a climb brings less than this share."""


def ascend(relaxation: Relaxation) -> None:
    """Raise the bound of a relaxation, and find duals for it, until the clock is over or little more is to be had."""
    rows = relaxation.problem.rows
    if not len(rows):
        relaxation.price(np.zeros(0), most=1)
        return
    box = rows.clip(np.full(len(rows), np.inf)) - rows.clip(np.full(len(rows), -np.inf))
    most = np.full(len(rows), 1e-9)
    np.maximum.at(most, rows.row, np.abs(rows.amount))
    with_few_counts(relaxation)
    best, heights = -np.inf, box
    for scale in np.unique(np.quantile(box * most, SCALES)):
        tried = np.minimum(box, scale / most)
        climb(relaxation, relaxation.duals, tried, 1.0)
        if relaxation.bound > best:
            best, heights = relaxation.bound, tried
    with_all_counts(relaxation)
    share, before = SHRINK, -np.inf
    while not relaxation.clock.over() and relaxation.bound - before > ENOUGH * abs(relaxation.bound):
        before = relaxation.bound
        climb(relaxation, relaxation.duals, heights, share)
        share *= SHRINK


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
