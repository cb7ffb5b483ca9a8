"""The linear relaxation of a whole problem, with sensible months to begin with."""

from collections.abc import Sequence

from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import Clock, Part
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.dual_groups import MOST_PEOPLE, climb_by_groups
from scheduling.columns.relaxation.dual_start import warm_up
from scheduling.columns.relaxation.relaxation import Relaxation

GROUPS_SHARE = 0.7
"""The share of the clock that groups of people may take."""


def begin_root(problem: Problem, clock: Clock, known: Cells | None = None, mixed: Sequence[Column] = ()) -> Relaxation:
    """Return the relaxation of everybody's months, not tightened yet, with a first bound.

    A rota that is `known` goes into its master, and so do the months that the relaxation of another problem with the
    same people has `mixed`, which is nearly solved with them. Without these it gets the months that groups of people
    mix where there are many, and those that one climb prices where there are few.
    """
    root = Relaxation(problem, [Pricer(month) for month in problem.months], clock)
    if mixed:
        root.adopt(mixed)
    elif len(problem.months) > MOST_PEOPLE:
        climb_by_groups(root, MOST_PEOPLE, Part(clock, GROUPS_SHARE))
    else:
        warm_up(root)
    if known is not None:
        root.add_rota(known)
    root.seed(root.duals)
    return root
