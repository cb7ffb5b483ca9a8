"""The work a repair may do: counted in what the solver does, not in what the clock shows."""

from dataclasses import dataclass
from threading import Event, Thread
from typing import NamedTuple

from ortools.sat.python import cp_model

from planner.domain.progress import Progress
from scheduling.model.cp_sat import new_solver
from scheduling.model.linear_expressions import Expr

WORK_PER_SECOND = 0.5
"""Deterministic seconds of one worker that a second of the limit buys, whatever else the machine does."""

ONE_SEARCH = 0.5
"""The share of the work that is left which one search may take, so that there is some for the next."""

NOTHING = 0.01
"""Deterministic seconds in which nothing can be found."""

LATEST = 10.0
"""However much work is left, the solver runs no longer than this many times the limit by the clock."""


class Least(NamedTuple):
    """A solver with a solution, and whether no other solution is better."""

    solver: cp_model.CpSolver
    proven: bool


@dataclass
class Work:
    """What is `left`: deterministic seconds, and seconds `by_the_clock` that the solver may run at most."""

    left: float
    by_the_clock: float
    seed: int
    progress: Progress

    @classmethod
    def of(cls, seconds: float, seed: int, progress: Progress) -> "Work":
        """Return the work that is done in these seconds."""
        return cls(WORK_PER_SECOND * seconds, LATEST * seconds, seed, progress)

    @property
    def done(self) -> bool:
        """Whether the search must end."""
        return self.left <= NOTHING or self.by_the_clock <= 0 or self.progress.stop.is_set()

    def least(self, model: cp_model.CpModel, goal: Expr | None = None) -> Least | None:
        """Make a goal (None: the objective of the model) as small as the work that is left allows, and count it off.

        None when no solution is found.
        """
        if self.done:
            return None
        solver = new_solver(ONE_SEARCH * self.left)
        solver.parameters.random_seed = self.seed
        solver.parameters.max_time_in_seconds = self.by_the_clock
        if goal is not None:
            model.minimize(goal)
        finished = Event()
        watcher = Thread(target=self._watch, args=(solver, finished), daemon=True)
        watcher.start()
        try:
            status = solver.solve(model)
        finally:
            finished.set()
            watcher.join()
        self.left -= solver.deterministic_time
        self.by_the_clock -= solver.wall_time
        found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        return Least(solver, status == cp_model.OPTIMAL) if found else None

    def _watch(self, solver: cp_model.CpSolver, finished: Event) -> None:
        while not finished.wait(0.2):
            if self.progress.stop.is_set():
                solver.stop_search()
