"""Completion of a greedy start: trades of duties until hours are filled and shared, before any search.

The greedy construction changes one person at a time and stops where nobody alone can do better. There some people are
left with days of contract hours unworked beside others with too many; trades between two end that within a second.
"""

import numpy as np

from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.pair_moves import PairMoves


def complete_start(problem: Problem, cells: Cells, clock: Clock, rng: np.random.Generator) -> Cells:
    """Return the rota that pair moves lead to before they gain nothing more or the clock is over; it is no worse."""
    return PairMoves(problem).apply(CurrentRota(problem, cells, problem.value(cells)), clock, rng)
