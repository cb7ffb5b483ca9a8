"""Repair of a greedy start that breaks musts of the team, by a few steps of the search.

Where the problem states the broken musts this takes tenths of a second, and CP-SAT on the whole model a minute.
"""

import numpy as np

from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.column_search import ColumnSearch


def repair_start(problem: Problem, cells: Cells, clock: Clock, rng: np.random.Generator) -> Cells:
    """Return a better rota that breaks no must of the team, or the best one that the clock allows."""
    search = ColumnSearch(problem, clock, rng)
    search.offer(cells)
    steps = search.run(thorough=False)
    while search.best is not None and problem.breaks_a_must(search.best):
        if next(steps, "over") == "over":
            break
    return cells if search.best is None else search.best
