"""The bound of one group of people by branching."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation import group_bound
from scheduling.columns.relaxation.group_bound import branch_on_dearest_group, dearest_group
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation
from scheduling.columns.relaxation.root_relaxation import root_relaxation
from tests.scheduling.columns.tiny import best_value, tiny_problem

OWN_ROWS = 3


def with_a_pair(seed: int) -> Problem:
    """Return three people, of whom the first two have rows of their own and share the others with the third."""
    problem = tiny_problem(seed, people=3, days=3)
    rows = problem.rows
    place = np.repeat(np.arange(len(rows.start) - 1), np.diff(rows.start))
    stays = (place // problem.places < 2) | (rows.row >= OWN_ROWS)
    start = np.concatenate([[0], np.cumsum(np.bincount(place[stays], minlength=len(rows.start) - 1))])
    return replace(problem, rows=replace(rows, start=start, row=rows.row[stays], amount=rows.amount[stays]))


def solved_root(problem: Problem) -> Relaxation:
    """Return the relaxation of a whole problem, solved to its end."""
    root = root_relaxation(problem, WorkClock(60.0))
    root.generate_columns(MOST_ROUNDS)
    return root


PAIRS = [(seed, best) for seed in range(24) if np.isfinite(best := best_value(with_a_pair(seed)))]


@pytest.fixture(autouse=True)
def groups_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no group have more than two people."""
    monkeypatch.setattr(group_bound, "MOST_PEOPLE", 2)


def test_its_bound_lies_between_the_relaxation_and_the_best_of_all_rotas() -> None:
    """Every rota is listed; where the relaxation mixes months, branching raises the bound for some of the problems."""
    raised = 0
    for seed, best in PAIRS:
        root = solved_root(with_a_pair(seed))
        bound = branch_on_dearest_group(root, WorkClock(60.0))
        assert root.bound <= bound <= best + 1e-6
        raised += bound > root.bound + 1e-3
    assert raised >= 2


def test_the_group_is_the_pair_that_pays() -> None:
    """The first two people pay for their rows; nobody is left to branch on where these rows cost nothing."""
    groups = [dearest_group(solved_root(with_a_pair(seed))) for seed, _ in PAIRS]
    assert {tuple(group.people.tolist()) for group in groups if group is not None} == {(0, 1)}
    problem = with_a_pair(PAIRS[0][0])
    free = np.zeros(len(problem.rows))
    assert dearest_group(solved_root(replace(problem, rows=replace(problem.rows, under=free, over=free)))) is None


def test_it_ends_with_a_bound_when_the_clock_is_over() -> None:
    """Without any time left the bound is no lower than that of the relaxation, and no rota is below it."""
    for seed, best in PAIRS[:4]:
        root = solved_root(with_a_pair(seed))
        assert root.bound <= branch_on_dearest_group(root, WorkClock(0.0)) <= best + 1e-6


def test_the_same_work_gives_the_same_bound() -> None:
    """A clock that counts work ends two searches of the tree at the same node."""
    problem = with_a_pair(PAIRS[0][0])
    one, other = (branch_on_dearest_group(solved_root(problem), WorkClock(0.2)) for _ in range(2))
    assert one == other
