"""A listener that hands every better solution of CP-SAT on while the search runs."""

from collections.abc import Callable

from ortools.sat.python import cp_model


class SolutionListener(cp_model.CpSolverSolutionCallback):
    """Reports the objective and the bound of every better solution."""

    def __init__(self, report: Callable[[float, float], None]) -> None:
        super().__init__()
        self._report = report

    def on_solution_callback(self) -> None:
        """Report a solution; the solver calls this."""
        self._report(self.objective_value, self.best_objective_bound)
