"""The search of the whole model by CP-SAT: from a rota to better ones until it is proven, stopped, idle or late."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from ortools.sat.python import cp_model

from planner.domain.roster.rota import Rota
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel
from scheduling.solving.run import Run

IDLE_SECONDS = 30.0
"""The search ends early when it has found no better rota for this long."""

WORK_PER_SECOND = 0.25
"""CP-SAT's deterministic time for one second of the limit: about what one thread does in a second."""

LOOK = 0.2
"""Seconds between two looks at whether the search must end."""

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


@dataclass
class CpSearch:
    """One search by CP-SAT in the seconds that a run has left.

    `bound` is known from elsewhere, in units of the model: a rota that reaches it ends the search. The search starts
    from the hint of the model.
    """

    model: RotaModel
    run: Run
    bound: float = 0.0
    solver: cp_model.CpSolver = field(default_factory=new_solver)
    last_better: float = field(default_factory=time.monotonic)

    def search(self) -> tuple[Rota, float, float] | None:
        """Return the best rota, its objective and the bound proven; None when the time was too short for any rota."""
        self._set_up()
        done = Event()
        watcher = Thread(target=self._watch, args=(done,), daemon=True)
        watcher.start()
        try:
            status = self.solver.solve(self.model.cp, _Listener(self._report))
        finally:
            done.set()
            watcher.join()
        if status not in SOLVED:
            return None
        return self.model.rota(self.solver), self.solver.objective_value, self.solver.best_objective_bound

    def _set_up(self) -> None:
        parameters = self.solver.parameters
        parameters.num_workers = 2
        parameters.random_seed = self.model.inputs.settings.seed
        parameters.linearization_level = 2
        if self.run.deterministic:
            parameters.interleave_search = True
            parameters.max_deterministic_time = WORK_PER_SECOND * self.run.limit
        else:
            parameters.max_time_in_seconds = max(1.0, self.run.left)

    def _report(self, objective: float, bound: float) -> None:
        """Report a better rota; end the search when it reaches the known bound."""
        self.last_better = time.monotonic()
        best = max(bound, self.bound)
        self.run.tell("better rota", 0.0 if objective <= best else (objective - best) / abs(objective))
        if objective <= self.bound:
            self.solver.stop_search()

    def _watch(self, done: Event) -> None:
        while not done.wait(LOOK):
            idle = not self.run.deterministic and time.monotonic() - self.last_better > IDLE_SECONDS
            if self.run.stopped or idle:
                self.solver.stop_search()


class _Listener(cp_model.CpSolverSolutionCallback):
    def __init__(self, report: Callable[[float, float], None]) -> None:
        super().__init__()
        self._report = report

    def on_solution_callback(self) -> None:
        self._report(self.objective_value, self.best_objective_bound)
