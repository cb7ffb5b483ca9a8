"""CP-SAT within a run: no call of a solver without a limit."""

import math
from dataclasses import replace
from typing import Any

import pytest
from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress
from planner.domain.roster.people import Fixed
from scheduling.checking.desk import Desk
from scheduling.model.cp_sat import new_solver
from scheduling.solving.run import Run
from scheduling.solving.solve import solve_rota
from scheduling.solving.solve_in_run import LEAST, LEAST_FOR_FIRST, solve_in_run
from tests.builders import MONDAY, world
from tests.scheduling.worlds import random_requirement, random_world

SECONDS = 1
DAY = 24 * 3600.0


class Limits:
    """A solver that solves as always and notes the limits of each call: deterministic seconds and real ones."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[tuple[float, float]] = []
        solve = cp_model.CpSolver.solve

        def noted(solver: cp_model.CpSolver, *given: Any, **named: Any) -> cp_model.CpSolverStatus:
            of = solver.parameters
            self.calls.append((of.max_deterministic_time, of.max_time_in_seconds))
            return solve(solver, *given, **named)

        monkeypatch.setattr(cp_model.CpSolver, "solve", noted)


@pytest.mark.parametrize("seed", range(3))
def test_every_call_of_the_solver_in_a_run_has_a_limit(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first model to the last improvement, with on-call turns, leave and fixed duties."""
    limits = Limits(monkeypatch)
    inputs = random_world(seed)
    solve_rota(Desk.of(inputs, random_requirement(inputs, seed)), seconds=SECONDS)
    assert limits.calls
    assert all(min(call) < DAY for call in limits.calls)


def test_musts_that_clash_are_searched_for_with_limits_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A late and an early after it, both fixed, leave no rest between them."""
    limits = Limits(monkeypatch)
    inputs = world(fixed=(Fixed("Ann", MONDAY, "L"), Fixed("Ann", MONDAY.replace(day=2), "E")))
    solve_rota(Desk.of(inputs, Requirement()), seconds=SECONDS)
    assert limits.calls
    assert all(min(call) < DAY for call in limits.calls)


@pytest.mark.parametrize("least", [LEAST, LEAST_FOR_FIRST])
def test_a_search_of_a_run_that_is_too_late_has_the_least_time(least: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first rota of a run gets a minute, whatever the run has left; any other search a second."""
    limits = Limits(monkeypatch)
    run = Run.of(0.0, False, Progress())
    model = cp_model.CpModel()
    model.add_bool_or(model.new_bool_var("a"), model.new_bool_var("b"))
    assert solve_in_run(new_solver(math.inf), model, run, least=least) == cp_model.OPTIMAL
    assert limits.calls == [(math.inf, pytest.approx(least, abs=0.5))]


def test_a_stopped_run_still_solves_what_takes_no_time() -> None:
    """Ctrl-C ends a search, not the evaluation of the rota that there is."""
    progress = Progress()
    progress.stop.set()
    run = Run.of(60.0, False, replace(progress))
    model = cp_model.CpModel()
    model.add_bool_or(model.new_bool_var("a"))
    assert solve_in_run(new_solver(1.0), model, run) == cp_model.OPTIMAL
