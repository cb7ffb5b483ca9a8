"""Swaps between two people and moves of one person's duties."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.incumbent import Standing
from scheduling.columns.search.pair_moves import LONGEST, swapped
from tests.scheduling.columns.tiny import all_rotas, tiny_problem

SOLVABLE = [seed for seed in range(16) if next(all_rotas(tiny_problem(seed)), None) is not None]


@pytest.mark.parametrize("seed", SOLVABLE)
def test_they_end_where_no_swap_and_no_move_is_better(seed: int) -> None:
    """Every swap and move from there, listed and priced one by one, costs as much or more; so did the start."""
    problem = tiny_problem(seed)
    start = next(all_rotas(problem))
    kept = start.copy()
    found = swapped(Standing(problem, start, problem.value(start)), WorkClock(60.0), np.random.default_rng(seed))
    value = problem.value(found)
    assert (start == kept).all()
    assert value <= problem.value(start)
    assert all(problem.value(other) >= value - 1e-9 for other in _neighbours(problem, found))


def test_they_lead_to_better_rotas() -> None:
    """From the first legal rota of each of these problems but few, something better is a swap or a move away."""
    bettered = 0
    for seed in SOLVABLE:
        problem = tiny_problem(seed)
        start = next(all_rotas(problem))
        value = problem.value(start)
        found = swapped(Standing(problem, start, value), WorkClock(60.0), np.random.default_rng(1))
        bettered += problem.value(found) < value
    assert bettered > len(SOLVABLE) / 2


def test_what_is_as_good_is_gone_on_from() -> None:
    """Where a swap or move changes nothing in the value it is kept, for from there others are found; seed by seed."""
    flat = 0
    for seed in SOLVABLE:
        problem = tiny_problem(seed)
        start = next(all_rotas(problem))
        best = swapped(Standing(problem, start, problem.value(start)), WorkClock(60.0), np.random.default_rng(seed))
        here = Standing(problem, best, problem.value(best))
        as_good = {c.tobytes() for c in _neighbours(problem, best) if problem.value(c) == here.value} | {best.tobytes()}
        ends = [swapped(here, WorkClock(60.0), np.random.default_rng(draw)).tobytes() for draw in (1, 1, 2, 3, 4, 5, 6)]
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
