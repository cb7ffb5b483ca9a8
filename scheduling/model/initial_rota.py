"""An initial rota within seconds, or a proof that the musts clash and which of them to relax."""

from collections.abc import Callable, Iterable

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import AddedRule, RotaModel
from scheduling.model.soft_limits import NONE_RELAXED, BreachKey, RelaxedMusts, SoftLimits

QUICK, PATIENT = 10.0, 200.0
"""Deterministic seconds for a first try without presolve, and for a second one with it."""

CLASH = 4.0
"""Deterministic seconds to find the musts to relax."""

PROOF = 3.0
"""Deterministic seconds for the proof that no rota keeps every must; most proofs take far less."""

Solve = Callable[[cp_model.CpSolver, cp_model.CpModel], cp_model.CpSolverStatus]
"""A way to solve a model that ends when the caller's time is over, if the solver's own limit does not end it before."""

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def fixed_rota(inputs: Inputs) -> Rota:
    """Return the duties of the Fixed sheet as a rota."""
    return Rota.of(Assignment(fixed.person, fixed.day, fixed.duty) for fixed in inputs.fixed if fixed.is_held)


def initial_rota(model: RotaModel, wanted: Rota, solve: Solve) -> Rota | None:
    """Return a rota near the wanted one that keeps every must, however poor otherwise; None when none is found.

    `solve` gives each of two tries its time.
    """
    model.hint(wanted)
    quick = new_solver(QUICK)
    quick.parameters.cp_model_presolve = False
    quick.parameters.linearization_level = 0
    for solver in (quick, new_solver(PATIENT)):
        solver.parameters.stop_after_first_solution = True
        status = solve(solver, model.cp)
        if status in SOLVED:
            return model.rota(solver)
        if status == cp_model.INFEASIBLE:
            return None
    return None


def musts_clash(
    inputs: Inputs, requirement: Requirement, rules: Iterable[AddedRule], relaxed: RelaxedMusts = NONE_RELAXED
) -> bool:
    """Tell whether a proof of a few seconds shows that no rota keeps every must that is not relaxed."""
    solver = new_solver(PROOF)
    solver.parameters.stop_after_first_solution = True
    model = RotaModel(inputs, requirement, [rule for rule in rules if rule.mode == "must"], SoftLimits(relaxed))
    return solver.solve(model.cp) == cp_model.INFEASIBLE


def musts_to_relax(
    inputs: Inputs, requirement: Requirement, rules: Iterable[AddedRule], wanted: Rota, seconds: float = CLASH
) -> tuple[frozenset[BreachKey], Rota]:
    """Find a set of musts to relax so that a rota exists, and return it with that rota.

    An hour or a piece of breach costs the same for all musts, so the rota breaks few of them and by little, as far as
    some deterministic `seconds` allow.
    """
    kept = [rule for rule in rules if rule.mode == "must"]
    musts = RotaModel(inputs, requirement, kept, SoftLimits(RelaxedMusts.all_of(kept)))
    musts.hint(wanted)
    solver = new_solver(seconds)
    if solver.solve(musts.cp) not in SOLVED:
        return frozenset(), Rota()
    return frozenset(musts.amounts(solver)), musts.rota(solver)
