"""The linear relaxation of a whole problem, with sensible months to begin with."""

from collections.abc import Sequence

from scheduling.columns.clock import Clock, Part
from scheduling.columns.column import Column
from scheduling.columns.groups import climb_by_groups
from scheduling.columns.neighbourhoods import CROWD
from scheduling.columns.pricing import Pricer
from scheduling.columns.problem import Cells, Problem
from scheduling.columns.relaxation import Relaxation
from scheduling.columns.warmup import warm_up

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
    elif len(problem.months) > CROWD:
        climb_by_groups(root, CROWD, Part(clock, GROUPS_SHARE))
    else:
        warm_up(root)
    if known is not None:
        root.add_rota(known)
    root.seed(root.duals)
    return root
