"""The search of the whole model by CP-SAT: from a rota to better ones until it is proven, stopped, idle or late."""

import math
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from planner.domain.roster.rota import Rota
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel
from scheduling.solving.run import Run
from scheduling.solving.solution_listener import SolutionListener
from scheduling.solving.solve_in_run import SOLVED, solve_in_run

IDLE_SECONDS = 30.0
"""The search ends early when it has found no better rota for this long."""

WORK_PER_SECOND = 0.25
"""CP-SAT's deterministic time for one second of the limit: about what one thread does in a second."""


@dataclass
class CpSearch:
    """One search by CP-SAT in the seconds that a run has left.

    `bound` is known from elsewhere, in units of the model: a rota that reaches it ends the search. The search starts
    from the hint of the model.
    """

    model: RotaModel
    run: Run
    bound: float = 0.0
    solver: cp_model.CpSolver = field(default_factory=lambda: new_solver(math.inf))  # the clock of the run ends it
    last_better: float = 0.0

    def search(self) -> tuple[Rota, float, float] | None:
        """Return the best rota, its objective and the bound proven; None when the time was too short for any rota."""
        self._set_up()
        self.last_better = self.run.elapsed
        status = solve_in_run(self.solver, self.model.cp, self.run, SolutionListener(self._report), self._is_idle)
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

    def _report(self, objective: float, bound: float) -> None:
        """Report a better rota; end the search when it reaches the known bound."""
        self.last_better = self.run.elapsed
        best = max(bound, self.bound)
        self.run.tell("better rota", 0.0 if objective <= best else (objective - best) / abs(objective))
        if objective <= self.bound:
            self.solver.stop_search()

    def _is_idle(self) -> bool:
        return self.run.elapsed - self.last_better > IDLE_SECONDS
