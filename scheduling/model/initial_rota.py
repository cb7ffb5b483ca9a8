"""A first legal rota within seconds, or which musts stand against every rota."""

from collections.abc import Iterable

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.rota import Assignment, Rota
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import AddedRule, RotaModel
from scheduling.model.soft_limits import NONE_RELAXED, BreachKey, RelaxedMusts, SoftLimits

QUICK, PATIENT = 10.0, 200.0
"""Deterministic seconds for a first try without any preparation, and for a second one with all of it."""

CLASH = 4.0
"""Deterministic seconds for finding which musts to break."""

PROOF = 3.0
"""Deterministic seconds for the proof that no rota keeps every must; contradictions are mostly seen at once."""

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def fixed_rota(inputs: Inputs) -> Rota:
    """Return what is decided beforehand: the duties of the Fixed sheet."""
    return Rota.of(Assignment(fixed.person, fixed.day, fixed.duty) for fixed in inputs.fixed if fixed.duty != "off")


def initial_rota(model: RotaModel, wanted: Rota) -> Rota | None:
    """Return a rota that keeps every must, near the wanted one, however poor otherwise; None when there is none."""
    model.hint(wanted)
    quick = _solver(QUICK)
    quick.parameters.cp_model_presolve = False
    quick.parameters.linearization_level = 0
    for solver in (quick, _solver(PATIENT)):
        solver.parameters.stop_after_first_solution = True
        status = solver.solve(model.cp)
        if status in SOLVED:
            return model.rota(solver)
        if status == cp_model.INFEASIBLE:
            return None
    return None


def musts_clash(
    inputs: Inputs, requirement: Requirement, rules: Iterable[AddedRule], relaxed: RelaxedMusts = NONE_RELAXED
) -> bool:
    """Tell whether it can be proven in a few seconds that no rota keeps every must that is not relaxed."""
    solver = _solver(PROOF)
    solver.parameters.stop_after_first_solution = True
    model = RotaModel(inputs, requirement, [rule for rule in rules if rule.mode == "must"], SoftLimits(relaxed))
    return solver.solve(model.cp) == cp_model.INFEASIBLE


def musts_to_relax(
    inputs: Inputs, requirement: Requirement, rules: Iterable[AddedRule], wanted: Rota
) -> tuple[frozenset[BreachKey], Rota]:
    """Return musts that need not be broken all, but enough of them that a rota exists, and that rota.

    The price of breaking is the same for all musts, by the hour or piece, so few are broken and by little.
    """
    kept = [rule for rule in rules if rule.mode == "must"]
    musts = RotaModel(inputs, requirement, kept, SoftLimits(RelaxedMusts.all_of(kept)))
    musts.hint(wanted)
    solver = _solver(CLASH)
    if solver.solve(musts.cp) not in SOLVED:
        return frozenset(), Rota()
    return frozenset(musts.amounts(solver)), musts.rota(solver)


def _solver(seconds: float) -> cp_model.CpSolver:
    solver = new_solver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = seconds
    return solver
