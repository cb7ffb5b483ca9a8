"""The root relaxation: the linear relaxation of a whole problem, with sensible first columns."""

from collections.abc import Sequence

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock, ClockShare
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.dual_start import start_duals
from scheduling.columns.relaxation.duals_by_group import MOST_PEOPLE, start_duals_by_group
from scheduling.columns.relaxation.relaxation import Relaxation

GROUPS_SHARE = 0.7
"""The share of the time that groups of people may take."""


def root_relaxation(
    problem: Problem, clock: Clock, known: Cells | None = None, columns: Sequence[Column] = ()
) -> Relaxation:
    """Return the relaxation of the whole problem with first columns and a first bound.

    A `known` rota goes into its master, and so do `columns` of the relaxation of another problem with the same people,
    which nearly solve it. Without these the columns come from the linear programs of groups where there are many
    people, and from a subgradient ascent where there are few.
    """
    root = Relaxation(problem, [Pricer(month) for month in problem.months], clock)
    if columns:
        root.add_columns(columns)
    elif len(problem.months) > MOST_PEOPLE:
        start_duals_by_group(root, MOST_PEOPLE, ClockShare(clock, GROUPS_SHARE))
    else:
        start_duals(root)
    if known is not None:
        root.add_rota(known)
    root.price_at(root.duals)
    return root
