"""A long horizon block by block."""

from itertools import pairwise

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.rolling_horizon import LONGEST, PERSON_DAYS, SHORTEST, blocks, solve_block
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


@pytest.mark.parametrize(("people", "days"), [(1, 64), (30, 168), (45, 168), (60, 364), (150, 364), (500, 70)])
def test_blocks_are_the_whole_horizon(people: int, days: int) -> None:
    """One follows on the other, about as long, none too large to be solved."""
    found = blocks(people, days)
    lengths = [last - first for first, last in found]
    assert (found[0][0], found[-1][1]) == (0, days)
    assert all(before[1] == after[0] for before, after in pairwise(found))
    assert max(lengths) <= LONGEST
    assert max(lengths) - min(lengths) <= 1
    assert people * max(lengths) <= PERSON_DAYS or max(lengths) <= SHORTEST


def test_a_block_changes_its_days_alone() -> None:
    """What is found is better, breaks nobody's must, and is the same outside the block."""
    better = 0
    for seed in range(8):
        problem = tiny_problem(seed)
        for cells in list(all_rotas(problem))[:5]:
            current = CurrentRota(problem, cells, problem.value(cells))
            found, rows, duals = solve_block(current, (1, 3), WorkClock(1.0), np.random.default_rng(1))
            assert len(rows) == len(duals)
            if found is not None:
                better += 1
                assert problem.value(found) < current.value
                assert (found == cells)[:, [0, 3]].all()
    assert better > 5
