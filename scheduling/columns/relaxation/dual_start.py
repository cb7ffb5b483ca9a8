"""Dual start: sensible duals before there is a linear program, by one subgradient ascent on the Lagrangian value.

The bound it reaches is mostly poor, but the months priced on the way are good first columns of the master.
"""

import numpy as np

from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.rows import Rows
from scheduling.columns.relaxation.relaxation import Relaxation
from scheduling.columns.relaxation.subgradient_ascent import subgradient_ascent, with_all_counts, with_few_counts


def start_duals(relaxation: Relaxation) -> None:
    """Fill the master with the months of an ascent from 0; counts that only its wild duals needed are dropped."""
    rows = relaxation.problem.rows
    with_few_counts(relaxation)
    subgradient_ascent(relaxation, np.zeros(len(rows)), dual_ranges(rows), 1.0)
    with_all_counts(relaxation)


def dual_ranges(rows: Rows) -> Floats:
    """Return the range of the dual of each row, at most the median range; steps are shares of it."""
    ranges = rows.clip(np.full(len(rows), np.inf)) - rows.clip(np.full(len(rows), -np.inf))
    return np.minimum(ranges, np.median(ranges)) if len(rows) else ranges
