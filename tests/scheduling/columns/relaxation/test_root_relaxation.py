"""The root relaxation and its first columns."""

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.relaxation import root_relaxation as root
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS
from scheduling.columns.relaxation.root_relaxation import root_relaxation
from tests.scheduling.columns.tiny import all_rotas, best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


@pytest.mark.parametrize("most_people", [1, 60])
@pytest.mark.parametrize("seed", SOLVABLE)
def test_the_bound_is_the_same_for_all_first_columns(
    seed: int, most_people: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With many people as with few, with a known rota or none, and no first bound is too high."""
    monkeypatch.setattr(root, "MOST_PEOPLE", most_people)
    problem = tiny_problem(seed)
    bounds = []
    for known in (None, next(all_rotas(problem))):
        first = root_relaxation(problem, WorkClock(60), known)
        assert first.bound <= best_value(problem) + 1e-6
        first.generate_columns(MOST_ROUNDS)
        bounds.append(problem.round_up(first.bound))
    assert bounds[0] == pytest.approx(bounds[1])


@pytest.mark.parametrize("seed", SOLVABLE)
def test_the_columns_in_use_are_all_that_a_relaxation_needs(seed: int) -> None:
    """With them the master of the same problem has at once the value of the one that was solved to the end."""
    problem = tiny_problem(seed)
    first = root_relaxation(problem, WorkClock(60))
    assert first.generate_columns(MOST_ROUNDS)
    assert first.relaxed is not None
    again = root_relaxation(problem, WorkClock(60), columns=first.columns_in_use())
    assert again.master.solve().value == pytest.approx(first.relaxed.value)
