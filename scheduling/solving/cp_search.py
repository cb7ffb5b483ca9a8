"""The search of the whole model by CP-SAT: from a rota to better ones until proven, stopped, stalled or out of time."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from ortools.sat.python import cp_model

from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel

STALLED_SECONDS = 30.0
"""The search ends early when no better rota has been found for so long."""

WORK_PER_SECOND = 0.25
"""Deterministic time that stands for a second of the limit: about what one thread does of it in a second."""

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


@dataclass(frozen=True)
class Found:
    """A rota with its objective and the bound the search has proven, in units of the model."""

    rota: Rota
    objective: float
    bound: float


@dataclass
class Search:
    """One search: its clock (`started` and `limit` in seconds), and what it tells on the way.

    `floor` is a bound known from elsewhere, in units of the model: who reaches it is done.
    """

    model: RotaModel
    progress: Progress
    started: float
    limit: float
    seed: int
    deterministic: bool
    floor: float = 0.0
    solver: cp_model.CpSolver = field(default_factory=new_solver)
    moved: float = field(default_factory=time.monotonic)

    def run(self) -> Found | None:
        """Search; None when not even the rota it was given was looked at in the time."""
        self._set_up()
        done = Event()
        watcher = Thread(target=self._watch, args=(done,), daemon=True)
        watcher.start()
        try:
            status = self.solver.solve(self.model.cp, _Listener(self._heard))
        finally:
            done.set()
            watcher.join()
        if status not in SOLVED:
            return None
        return Found(self.model.rota(self.solver), self.solver.objective_value, self.solver.best_objective_bound)

    def _set_up(self) -> None:
        parameters = self.solver.parameters
        parameters.num_workers = 2
        parameters.random_seed = self.seed
        parameters.linearization_level = 2
        if self.deterministic:
            parameters.interleave_search = True
            parameters.max_deterministic_time = WORK_PER_SECOND * self.limit
        else:
            parameters.max_time_in_seconds = max(1.0, self.limit - (time.monotonic() - self.started))

    def _heard(self, objective: float, bound: float) -> None:
        now = time.monotonic()
        self.moved = now
        least = max(bound, self.floor)
        gap = 0.0 if objective <= least else (objective - least) / abs(objective)
        self.progress.tell(Step("rota", "better rota", gap, now - self.started))
        if objective <= self.floor:
            self.solver.stop_search()

    def _watch(self, done: Event) -> None:
        while not done.wait(0.2):
            stalled = not self.deterministic and time.monotonic() - self.moved > STALLED_SECONDS
            if self.progress.stop.is_set() or stalled:
                self.solver.stop_search()


class _Listener(cp_model.CpSolverSolutionCallback):
    def __init__(self, heard: Callable[[float, float], None]) -> None:
        super().__init__()
        self._heard = heard

    def on_solution_callback(self) -> None:
        self._heard(self.objective_value, self.best_objective_bound)
