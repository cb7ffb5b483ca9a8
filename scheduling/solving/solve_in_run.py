"""CP-SAT within a run: it ends when the work of the run is done, when the user asks, or when it is too late."""

from collections.abc import Callable
from threading import Event, Thread

from ortools.sat.python import cp_model

from scheduling.solving.run import Run

LOOK = 0.2
"""Seconds between two looks at whether the search must end."""

LEAST = 1.0
"""Seconds of work that a search gets, even if the run is late."""

LEAST_FOR_FIRST = 60.0
"""Seconds of work that a search for the first rota of a run gets, even if the run is late: without it there is none."""

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def solve_in_run(
    solver: cp_model.CpSolver,
    model: cp_model.CpModel,
    run: Run,
    on_solution: cp_model.CpSolverSolutionCallback | None = None,
    idle: Callable[[], bool] = lambda: False,
    least: float = LEAST,
) -> cp_model.CpSolverStatus:
    """Solve a model and return the status; what the solver's workers compute together counts as work of their cores.

    The search also ends when it is `idle`, unless the run counts priced months: then the solver's own limits end it.
    It gets the `least` seconds of work however late the run is, and also when the user stops it.
    """
    earliest, done = run.elapsed + least, Event()
    until = max(run.limit, earliest)

    def watch() -> None:
        while not done.wait(LOOK):
            over = not run.deterministic and (run.elapsed >= until or idle())
            if over or (run.stopped and run.elapsed >= earliest):
                solver.stop_search()

    if not run.deterministic:
        solver.parameters.max_time_in_seconds = max(least, run.work.until_latest)
    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        with run.work.use_cores(solver.parameters.num_workers):
            return solver.solve(model, on_solution)
    finally:
        done.set()
        watcher.join()
