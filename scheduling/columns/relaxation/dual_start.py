"""Sensible duals before there is an LP: one climb on the Lagrangian value.

The bound it reaches is mostly poor, but the months it prices seed the master well.
"""

import numpy as np

from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.rows import Rows
from scheduling.columns.relaxation.relaxation import Relaxation
from scheduling.columns.relaxation.subgradient_step import climb, with_all_counts, with_few_counts


def warm_up(relaxation: Relaxation) -> None:
    """Fill the master with the months priced on the way; the wild duals' counts are forgotten at the end."""
    rows = relaxation.problem.rows
    with_few_counts(relaxation)
    climb(relaxation, np.zeros(len(rows)), usual_heights(rows), 1.0)
    with_all_counts(relaxation)


def usual_heights(rows: Rows) -> Floats:
    """Return what is worth climbing in each row: the range of its dual, at most the median one."""
    heights = rows.clip(np.full(len(rows), np.inf)) - rows.clip(np.full(len(rows), -np.inf))
    return np.minimum(heights, np.median(heights)) if len(rows) else heights
