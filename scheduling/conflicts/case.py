"""A case: as much of a workbook as is looked at in the search for rows that stand against each other."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.rota import Rota
from planner.domain.rules import RuleSetting
from scheduling.checking.active_rules import settings_in_force
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel
from scheduling.rules.rule import Rule

SECONDS, NEAREST = 1.0, 0.5
"""Deterministic seconds for one case, after which it counts as one that may have a rota, and for a rota near it."""

BUILT, SEARCHED = 30_000, 1.5
"""The size of a case that takes a second to write out, and the seconds that a deterministic second takes."""


class Trial(NamedTuple):
    """What is known of a case: that no rota keeps every must, that one does, or neither; and about what that took."""

    clashes: bool
    kept: bool
    seconds: float


@dataclass(frozen=True)
class Case:
    """Inputs, requirement and the musts, each with the row that sets it (None: it is as usual)."""

    inputs: Inputs
    requirement: Requirement
    musts: tuple[tuple[Rule, RuleSetting | None], ...]

    @classmethod
    def of(cls, inputs: Inputs, requirement: Requirement) -> "Case":
        """Make the case of a whole workbook."""
        found = settings_in_force(inputs)
        return cls(inputs, requirement, tuple((rule, row) for rule, row in found if rule.mode == "must"))

    @property
    def size(self) -> int:
        """How much work it is to look at the case: its cells times its rules."""
        return len(self.inputs.people) * len(self.inputs.horizon.days) * (1 + len(self.musts))

    def clashes(self) -> bool:
        """Tell whether it is proven that no rota keeps every must."""
        return self.trial().clashes

    def trial(self) -> Trial:
        """Look for any rota that keeps every must; the seconds count work and not what the clock shows."""
        solver = _solver()
        solver.parameters.stop_after_first_solution = True
        status = solver.solve(self._model().cp)
        seconds = self.size / BUILT + SEARCHED * solver.deterministic_time
        return Trial(status == cp_model.INFEASIBLE, status in (cp_model.OPTIMAL, cp_model.FEASIBLE), seconds)

    def nearest(self) -> Rota | None:
        """Return a rota that keeps every must and is the best in what is only a should; None when none is found."""
        solver, model = _solver(), self._model()
        solver.parameters.max_deterministic_time = NEAREST
        if solver.solve(model.cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return model.rota(solver)

    def softened(self, name: str = "") -> "Case":
        """Return the case with one rule, or all of them, priced instead of kept."""
        softer = ((replace(r, mode="should") if name in ("", r.name) else r, row) for r, row in self.musts)
        return replace(self, musts=tuple(softer))

    def _model(self) -> RotaModel:
        return RotaModel(self.inputs, self.requirement, [rule for rule, _ in self.musts])


def _solver() -> cp_model.CpSolver:
    solver = new_solver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = SECONDS
    return solver
