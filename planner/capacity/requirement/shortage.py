"""The demand by skill that staff cannot cover, and the skills whose holders are too few."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow


@dataclass(frozen=True)
class Shortage:
    """The least missing amount, in the unit of the demand, and the skills whose holders are too few."""

    missing: int
    skills: frozenset[str]


def worst_shortage(demand: Mapping[str, int], staff: Mapping[frozenset[str], int]) -> Shortage:
    """Return the shortage of staff, counted by the set of skills they hold, against a demand by skill.

    The most over sets S of skills of demand(S) less the staff who hold any skill of S (Hall 1935); found as the minimum
    cut of staff, skills and demand (Ford and Fulkerson 1956), so it stays fast with many skills.
    """
    skills, groups = sorted(demand), [held for held in staff if held & set(demand)]
    size = len(skills) + len(groups) + 2
    source, sink = size - 2, size - 1
    endless = sum(demand.values()) + 1
    capacity = np.zeros((size, size), np.int32)
    for row, skill in enumerate(skills):
        capacity[source, row] = demand[skill]
        for column, held in enumerate(groups, len(skills)):
            capacity[row, column] = endless if skill in held else 0
    for column, held in enumerate(groups, len(skills)):
        capacity[column, sink] = staff[held]
    graph = csr_array(capacity)
    solved = maximum_flow(graph, source, sink)
    left = capacity - solved.flow.toarray()
    reached = set(breadth_first_order(csr_array(left), source, return_predecessors=False).tolist())
    missing = sum(demand.values()) - int(solved.flow_value)
    return Shortage(
        missing, frozenset(skill for row, skill in enumerate(skills) if row in reached) if missing else frozenset()
    )
