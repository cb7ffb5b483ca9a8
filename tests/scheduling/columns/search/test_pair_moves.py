"""Swaps between two people and moves of one person's duties."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.current_rota import CurrentRota
from scheduling.columns.search.pair_moves import LONGEST, PairMoves
from tests.scheduling.columns.tiny import all_rotas, tiny_problem


def moved(problem: Problem, start: Cells, seed: int) -> Cells:
    """Return the rota that pair moves lead to."""
    current = CurrentRota(problem, start, problem.value(start))
    return PairMoves(problem).apply(current, WorkClock(60.0), np.random.default_rng(seed))


SOLVABLE = [seed for seed in range(20) if next(all_rotas(tiny_problem(seed)), None) is not None]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_they_end_where_no_swap_and_no_move_is_better(seed: int) -> None:
    """Every move from the rota found, listed and priced one by one, costs as much or more; so does the start."""
    problem = tiny_problem(seed)
    start = next(all_rotas(problem))
    kept = start.copy()
    found = moved(problem, start, seed)
    value = problem.value(found)
    assert (start == kept).all()
    assert value <= problem.value(start)
    assert all(problem.value(other) >= value - 1e-9 for other in _neighbours(problem, found))


def test_they_lead_to_better_rotas() -> None:
    """From the first legal rota of most of these problems a better one is a few moves away."""
    bettered = 0
    for seed in SOLVABLE:
        problem = tiny_problem(seed)
        start = next(all_rotas(problem))
        value = problem.value(start)
        found = moved(problem, start, 1)
        bettered += problem.value(found) < value
    assert bettered > len(SOLVABLE) / 2


def test_moves_to_rotas_of_the_same_value_are_kept() -> None:
    """A move that leaves the value the same is kept, because other moves start from there; seed by seed."""
    flat = 0
    for seed in SOLVABLE:
        problem = tiny_problem(seed)
        start = next(all_rotas(problem))
        best = moved(problem, start, seed)
        value = problem.value(best)
        as_good = {c.tobytes() for c in _neighbours(problem, best) if problem.value(c) == value} | {best.tobytes()}
        ends = [moved(problem, best, draw).tobytes() for draw in (1, 1, 2, 3, 4, 5, 6)]
        assert ends[0] == ends[1]
        if len(as_good) > 1:
            flat += 1
            assert set(ends) != {best.tobytes()}
    assert flat > 1


def _neighbours(problem: Problem, cells: Cells) -> Iterator[Cells]:
    """List every rota that one swap or move leads to."""
    people, days, symbols = problem.shape
    for one, other in combinations(range(people), 2):
        for first in range(days):
            for end in range(first + 1, min(days, first + LONGEST) + 1):
                changed = cells.copy()
                changed[one, first:end], changed[other, first:end] = cells[other, first:end], cells[one, first:end]
                yield changed
    for person in range(people):
        for day in range(days):
            for symbol in range(symbols):
                changed = cells.copy()
                changed[person, day] = symbol
                yield changed
        for first, second in combinations(range(days), 2):
            changed = cells.copy()
            changed[person, first], changed[person, second] = cells[person, second], cells[person, first]
            yield changed
