"""A part of a workbook in which the search for conflicts asks whether a rota exists."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.checking.active_rules import Decided
from scheduling.checking.desk import Desk
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel

SECONDS, BEST = 1.0, 0.5
"""Deterministic seconds to look for any rota of a subproblem, and for the one that breaks least.

After the first of them it counts as one that may have a rota.
"""

BUILT, SEARCHED = 30_000, 1.5
"""The subproblem size that is built in a second, and the wall-clock seconds of one deterministic second."""


class Trial(NamedTuple):
    """The result of a search: no rota keeps every must, or one does, or neither is known; and the seconds of work."""

    infeasible: bool
    feasible: bool
    seconds: float


@dataclass(frozen=True)
class Subproblem:
    """Inputs, requirement and the musts, each with what decides it."""

    inputs: Inputs
    requirement: Requirement
    musts: tuple[Decided, ...]

    @classmethod
    def of(cls, desk: Desk) -> "Subproblem":
        """Make the subproblem of a whole workbook."""
        musts = tuple((rule, row) for rule, row in desk.settings if rule.mode == "must")
        return cls(desk.inputs, desk.requirement, musts)

    @property
    def size(self) -> int:
        """An estimate of the work to solve it: its cells times its rules."""
        return len(self.inputs.people) * len(self.inputs.horizon.days) * (1 + len(self.musts))

    def is_infeasible(self) -> bool:
        """Tell whether it is proven that no rota keeps every must."""
        return self.trial().infeasible

    def trial(self) -> Trial:
        """Look for any rota that keeps every must; the seconds count work and not what the clock shows."""
        solver = new_solver(SECONDS)
        solver.parameters.stop_after_first_solution = True
        status = solver.solve(self._model().cp)
        seconds = self.size / BUILT + SEARCHED * solver.deterministic_time
        return Trial(status == cp_model.INFEASIBLE, status in (cp_model.OPTIMAL, cp_model.FEASIBLE), seconds)

    def best_rota(self) -> Rota | None:
        """Return a rota that keeps every must and breaks the relaxed ones least; None when the search finds none."""
        solver, model = new_solver(BEST), self._model()
        if solver.solve(model.cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return model.rota(solver)

    def relaxed(self, name: str = "") -> "Subproblem":
        """Return the subproblem with one rule, or all of them, priced instead of kept."""
        musts = ((replace(r, mode="should") if name in ("", r.name) else r, row) for r, row in self.musts)
        return replace(self, musts=tuple(musts))

    def _model(self) -> RotaModel:
        return RotaModel(self.inputs, self.requirement, [rule for rule, _ in self.musts])
