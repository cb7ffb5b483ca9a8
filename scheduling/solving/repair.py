"""Repair of a published rota: goals are met one after another, each without a loss for those before it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved
from planner.domain.progress import Progress, Step
from planner.domain.rota import Assignment, Rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.facts.rota_diff import changed_duties
from scheduling.model.cp_sat import new_solver
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import BreachKey, SoftLimits
from scheduling.rules.cover.windows import Windows
from scheduling.rules.wishes.changes_to_the_published import ChangesToThePublished
from scheduling.solving.cp_search import SOLVED
from scheduling.solving.improve import improve
from scheduling.solving.incumbent import Incumbent, solution_of
from scheduling.solving.relax_musts import RelaxedRules, relax_clashing_musts
from scheduling.solving.run import Run
from scheduling.solving.solve import solve_rota

GOALS_SHARE, REST_SHARE = 0.8, 0.3
"""The share of the seconds for the goals, and for the search after them for the best rota that meets them."""

PATIENT = 8.0
"""Deterministic seconds for a first rota when the time ran out before there was any."""


@dataclass(frozen=True)
class RepairedRota:
    """A repaired rota; `fewest`: it is proven that no rota as legal and as well covered changes fewer duties."""

    solved: Solved
    fewest: bool


@dataclass(frozen=True)
class _Met:
    """A rota, the value of each goal in it, and whether each is proven to be the least."""

    rota: Rota
    paid: tuple[int, ...]
    proven: bool


def repair_rota(desk: Desk, passed: Mapping[BreachKey, int], *, seconds: float, progress: Progress) -> RepairedRota:
    """Return the best of the rotas that differ from the published one in the fewest duties.

    The goals in their order: the law; people needed at once (floors, Cover rows, least and most per shift, on-call);
    the fewest changes; then windows, where the work can wait, and all other rules. `passed` are the breaches of the
    published rota by rule and witness: a breach that is no larger counts as none. Musts are relaxed only when they
    clash.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    run = Run(time.monotonic(), seconds, False, progress)
    published = _published_with_fixed(desk.inputs)
    relaxed = RelaxedRules(desk.rules)
    met = _meet(desk, relaxed, passed, published, replace(run, limit=GOALS_SHARE * seconds))
    if met is None:
        relaxed = relax_clashing_musts(desk, published)
        met = _meet(desk, relaxed, passed, published, run) if relaxed.clash else None
    if met is None:
        solved = solve_rota(desk, hint=published, seconds=seconds, progress=progress)
        return RepairedRota(solved, False)
    return RepairedRota(_improve(desk, relaxed, passed, met, run), met.proven)


def _improve(desk: Desk, relaxed: RelaxedRules, passed: Mapping[BreachKey, int], met: _Met, run: Run) -> Solved:
    """Return the best rota that pays no more for any goal."""
    changed = sum(1 for _ in changed_duties(desk.inputs, met.rota.duties))
    found = run.elapsed
    message = f"{changed} duties must change; looking for the best rota with no more changes"
    run.progress.tell(Step("repair", message, None, found))
    model = ReadableModel(desk.inputs, desk.requirement, relaxed.rules, relaxed.may_break)
    for goal, paid in zip(_goals(desk, model, relaxed, passed), met.paid, strict=True):
        if not isinstance(goal, int):
            model.cp.add(goal <= paid)
    rest = replace(run, limit=min(run.limit, run.elapsed + REST_SHARE * run.limit))
    legal = None if relaxed.clash else found
    best = improve(Incumbent(desk, relaxed, model, rota=met.rota, first_legal=legal), rest)
    return solution_of(best, rest)


def _published_with_fixed(inputs: Inputs) -> Rota:
    """Return the published rota with the duties of the Fixed sheet and without anybody who is away.

    Where musts clash, those that this rota breaks are relaxed first, so a duty that was fixed by hand stays.
    """
    decided = {(row.person, row.day) for row in inputs.fixed}
    stay = (
        entry
        for entry in (inputs.published or Rota()).assignments
        if entry.person in inputs.person
        and (entry.person, entry.day) not in decided
        and inputs.available(inputs.person[entry.person], entry.day)
    )
    typed = (Assignment(row.person, row.day, row.duty) for row in inputs.fixed if row.duty != "off")
    return Rota.of((*stay, *typed))


def _meet(desk: Desk, relaxed: RelaxedRules, passed: Mapping[BreachKey, int], published: Rota, run: Run) -> _Met | None:
    """Return a rota that meets the goals in their order; None when there is none, or none is found in the time.

    People needed at once and changes are one search: a change costs less than the smallest shortage, because there are
    no more changes than cells.
    """
    musts = [rule for rule in relaxed.rules if rule.mode == "must"]
    inputs, at_once = desk.inputs, replace(desk.requirement, windows=())
    model = RotaModel(inputs, at_once, musts, SoftLimits(relaxed.may_break))
    model.hint(published)
    legal, cover, changes = _goals(desk, model, relaxed, passed)
    cells = 1 + 2 * len(inputs.people) * len(model.days)
    lawful, proven = legal if isinstance(legal, int) else 0, True
    if not isinstance(legal, int):
        solver, status = _least(model, legal, run.left)
        if status not in SOLVED:
            return None
        lawful, proven = round(solver.objective_value), status == cp_model.OPTIMAL
        model.cp.add(legal <= lawful)
        model.hint_all(solver)
    solver, status = _least(model, cells * cover + changes, run.left)
    if status not in SOLVED:
        return None
    lost, changed = divmod(round(solver.objective_value), cells)
    return _Met(model.rota(solver), (lawful, lost, changed), proven and status == cp_model.OPTIMAL)


def _least(model: RotaModel, goal: Expr, seconds: float) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    solver = new_solver()
    solver.parameters.num_workers = 2
    solver.parameters.random_seed = model.inputs.settings.seed
    solver.parameters.max_time_in_seconds = max(1.0, seconds)
    model.cp.minimize(goal)
    status = solver.solve(model.cp)
    if status == cp_model.UNKNOWN:  # a busy machine: count work instead of seconds, and take the first rota
        solver.parameters.max_time_in_seconds = float("inf")
        solver.parameters.max_deterministic_time = PATIENT
        solver.parameters.stop_after_first_solution = True
        status = solver.solve(model.cp)
    return solver, status


def _goals(desk: Desk, model: RotaModel, relaxed: RelaxedRules, passed: Mapping[BreachKey, int]) -> tuple[Expr, ...]:
    """Return the goals to minimise, in their order: breaches of the law, people who are missing, changes."""
    in_force = set(desk.rules)
    as_set = [rule for rule in relaxed.rules if rule in in_force]
    priced = [rule for rule in relaxed.rules if rule not in in_force and rule.mode == "should"]
    of_team = [rule for rule in relaxed.rules if rule.mode == "must" and rule.name in relaxed.may_break.rules]
    legal = [rule for rule in as_set if rule.mode == "should" and rule.level == "legal"]
    # of a must that is set row by row, as on the Cover sheet, some rows may be a should
    cover = [r for r in as_set if r.level == "cover" and r.name != Windows.name and r not in of_team]
    changes = ChangesToThePublished(tuple(model.inputs.person), 0, "should", 1)
    return model.cost([*of_team, *priced, *legal], passed), model.cost(cover, passed), model.cost([changes])
