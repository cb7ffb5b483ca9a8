"""A first rota made one person after another that breaks musts of the team yet: a few steps of a search mend it.

Where the engine sees what is broken it mends in tenths of a second what the whole model would take a minute for.
"""

import numpy as np

from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.search import Search


def mend_start(problem: Problem, cells: Cells, clock: Clock, rng: np.random.Generator) -> Cells:
    """Return a better rota that breaks no must of the team, or the best one the clock allows."""
    search = Search(problem, clock, rng)
    search.offer(cells)
    steps = search.run(thorough=False)
    while search.best is not None and problem.breaks_a_must(search.best):
        if next(steps, "over") == "over":
            break
    return cells if search.best is None else search.best
