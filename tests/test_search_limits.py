"""No search without a limit: each call of CP-SAT or HiGHS by any stage has one that its caller chose."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import highspy
import numpy as np
import pytest
from ortools.sat.python import cp_model
from scipy.optimize import milp

from planner.capacity.baselines import pooled_staffing
from planner.capacity.baselines.pooled_staffing import cover_by_shifts, shift_coverage
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed
from planner.repair.events import Absent
from planner.repair.explain_cell import why
from planner.repair.repair import repair
from scheduling.checking.desk import Desk
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.engine import lower_bound
from scheduling.conflicts.contradictions import contradictions
from scheduling.solving.solve import solve_rota
from tests.builders import MONDAY, SHIFTS, rota, world
from tests.scheduling.columns.tiny import tiny_problem

TUESDAY = MONDAY + timedelta(days=1)
LEAST_ONE = tuple(replace(shift, least=1) for shift in SHIFTS)
CLASH = (Fixed("Ann", MONDAY, "L"), Fixed("Ann", TUESDAY, "E"))
FOUR = world("Ann Bob Cem Dee", shifts=LEAST_ONE, solver_seconds=2)
TURNS = world("Ann Bob Cem Dee", tiers=(Tier("Primary", "P", frozenset({"desk"})),))
PUBLISHED = rota("Ann E E E - - L L\nBob L L L - - N N\nCem N N N - - - -\nDee - - - E E E E")


def plan(**facts: Any) -> Callable[[], object]:
    """Return a solve of two seconds of four people."""
    return lambda: solve_rota(Desk.of(replace(FOUR, **facts), Requirement()), seconds=2)


def _cover() -> object:
    """Cover one person at every hour by shifts."""
    days = tuple((shift, day) for day in FOUR.horizon.days for shift in FOUR.shifts)
    return cover_by_shifts(FOUR, days, shift_coverage(FOUR, days), np.ones(FOUR.horizon.intervals))


STAGES: dict[str, Callable[[], object]] = {
    "plan": plan(),
    "plan, counting work": lambda: solve_rota(Desk.of(FOUR, Requirement()), seconds=1, deterministic=True),
    "plan from a hint": lambda: solve_rota(Desk.of(FOUR, Requirement()), hint=PUBLISHED, seconds=2),
    "plan with musts that clash": plan(fixed=CLASH),
    "plan with turns on call": lambda: solve_rota(Desk.of(TURNS, Requirement()), seconds=2),
    "check": lambda: contradictions(Desk.of(replace(FOUR, fixed=CLASH), Requirement())),
    "repair": lambda: repair(FOUR, Requirement(), PUBLISHED, [Absent("Ann", TUESDAY, TUESDAY)], seconds=2),
    "why": lambda: why(FOUR, Requirement(), PUBLISHED, "Ann", TUESDAY, "off", seconds=2),
    "bound of the rota engine": lambda: lower_bound(tiny_problem(1), WorkClock(1)),
    "hours of pooled skills": _cover,
}
"""What calls a solver, by its name; swaps judge without one."""


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return a list that gets, with every call of a solver in this process, whether it has a limit."""
    limited: list[bool] = []
    cp_sat, highs = cp_model.CpSolver.solve, highspy.Highs.run

    def solve(solver: cp_model.CpSolver, *arguments: Any) -> Any:
        limits = solver.parameters.max_deterministic_time, solver.parameters.max_time_in_seconds
        limited.append(min(limits) < math.inf)
        return cp_sat(solver, *arguments)

    def run(solver: Any) -> Any:
        limited.append(solver.getOptionValue("simplex_iteration_limit")[1] < 2**31 - 1)
        return highs(solver)

    def cover_by(*arguments: Any, **named: Any) -> Any:
        limited.append({"node_limit", "time_limit"} <= named["options"].keys())
        return milp(*arguments, **named)

    monkeypatch.setattr(cp_model.CpSolver, "solve", solve)
    monkeypatch.setattr(highspy.Highs, "run", run)
    monkeypatch.setattr(pooled_staffing, "milp", cover_by)
    return limited


@pytest.mark.parametrize("stage", STAGES)
def test_every_search_has_a_limit(stage: str, searches: list[bool]) -> None:
    """Whatever the inputs, none of these can search for ever."""
    STAGES[stage]()
    assert searches, "no solver was called: this stage tests nothing"
    assert all(searches)
