"""Two searchers' rotas made one: what each has changed since they last heard of each other, people by people."""

import numpy as np

from scheduling.columns.problem.month_cost import month_price
from scheduling.columns.problem.problem import Cells, Problem


def merged(problem: Problem, mine: Cells, theirs: Cells, known: Cells) -> Cells:
    """Return my rota with what the other searcher has changed since the rota that was `known` of it.

    Where both have changed a cell mine stays; people for whom both changes together break a must have mine alone.
    """
    taken = np.where(mine == known, theirs, mine)
    for person in np.flatnonzero((taken != mine).any(axis=1)):
        if not np.isfinite(month_price(problem.months[person], taken[person])):
            taken[person] = mine[person]
    return taken
