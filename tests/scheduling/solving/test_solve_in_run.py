"""CP-SAT within a run: how long it may take when the run is late or stopped."""

import math

import pytest
from ortools.sat.python import cp_model

from planner.domain.progress import Progress
from scheduling.model.cp_sat import new_solver
from scheduling.solving.run import Run
from scheduling.solving.solve_in_run import LEAST, LEAST_FOR_FIRST, solve_in_run


@pytest.mark.parametrize("least", [LEAST, LEAST_FOR_FIRST])
def test_a_search_of_a_run_that_is_too_late_has_the_least_time(least: float) -> None:
    """The first rota of a run gets a minute, whatever the run has left; any other search a second."""
    run = Run.of(0.0, False, Progress())
    model = cp_model.CpModel()
    model.add_bool_or(model.new_bool_var("a"), model.new_bool_var("b"))
    solver = new_solver(math.inf)
    assert solve_in_run(solver, model, run, least=least) == cp_model.OPTIMAL
    assert solver.parameters.max_time_in_seconds == least


def test_a_stopped_run_still_solves_what_takes_no_time() -> None:
    """Ctrl-C ends a search, not the evaluation of the rota that there is."""
    progress = Progress()
    progress.stop.set()
    run = Run.of(60.0, False, progress)
    model = cp_model.CpModel()
    model.add_bool_or(model.new_bool_var("a"))
    assert solve_in_run(new_solver(1.0), model, run) == cp_model.OPTIMAL
