"""Crossover of the rotas of two searchers: the changes of both since their last exchange, person by person."""

import numpy as np

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.problem import Cells, Problem


def crossover(problem: Problem, own: Cells, other: Cells, known: Cells) -> Cells:
    """Return the own rota with the changes of the other searcher since the rota `known` from the last exchange.

    Where both changed a cell the own one stays. A person keeps the own month where both changes together break a must.
    """
    taken = np.where(own == known, other, own)
    for person in np.flatnonzero((taken != own).any(axis=1)):
        if not np.isfinite(month_cost(problem.months[person], taken[person])):
            taken[person] = own[person]
    return taken
