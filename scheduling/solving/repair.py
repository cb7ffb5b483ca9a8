"""A rota near the published one: goals met one after another, each at no loss to those before it."""

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
from scheduling.solving.relax_musts import Bent, bend_what_clashes
from scheduling.solving.solve import improve, solve_rota

GOALS_SHARE, REST_SHARE = 0.8, 0.3
"""The share of the seconds that the goals may take, and that the best rota that meets them may take after them."""

PATIENT = 8.0
"""Deterministic seconds for a first rota where the clock ran out before there was any."""


@dataclass(frozen=True)
class Mended:
    """A mended rota; `fewest` tells whether it is proven that no rota as legal and as well covered changes fewer."""

    solved: Solved
    fewest: bool


@dataclass(frozen=True)
class _Met:
    """A rota, what it pays for each goal, and whether each is proven to be the least."""

    rota: Rota
    paid: tuple[int, ...]
    proven: bool


def mend_rota(desk: Desk, passed: Mapping[BreachKey, int], *, seconds: float, progress: Progress) -> Mended:
    """Return the best of the rotas that differ from the published one in the fewest duties.

    The goals are the law, then people at once (floors, Cover rows, least and most per shift, on-call), then the fewest
    changes; windows, where the work can wait, come after them with all the rest. Breaches that are `passed`, by rule
    and witness, are those of the published rota: to be no larger is enough. Musts give way only when they clash.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    inputs, requirement = desk.inputs, desk.requirement
    started = time.monotonic()
    published = _with_what_is_decided(inputs)
    bent = Bent(desk.rules)
    met = _meet(desk, bent, passed, published, started, GOALS_SHARE * seconds)
    if met is None:
        bent = bend_what_clashes(desk, published)
        met = _meet(desk, bent, passed, published, started, seconds) if bent.clash else None
    if met is None:
        return Mended(solve_rota(desk, hint=published, seconds=seconds, progress=progress), False)
    changed = sum(1 for _ in changed_duties(inputs, met.rota.duties))
    found = time.monotonic() - started
    progress.tell(Step("repair", f"{changed} duties must change; looking for the best rota with no more", None, found))
    model = ReadableModel(inputs, requirement, bent.rules, bent.relaxed)
    for goal, paid in zip(_goals(desk, model, bent, passed), met.paid, strict=True):
        if not isinstance(goal, int):
            model.cp.add(goal <= paid)
    legal = None if bent.clash else found
    limit = min(seconds, time.monotonic() - started + REST_SHARE * seconds)
    return Mended(improve(model, met.rota, 0.0, started, limit, False, legal, progress), met.proven)


def _with_what_is_decided(inputs: Inputs) -> Rota:
    """Return the published rota with the fixed cells as decided and nobody at work who is away.

    Where musts clash, those that this rota breaks give way, so a cell that was decided by hand never does.
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


def _meet(
    desk: Desk, bent: Bent, passed: Mapping[BreachKey, int], published: Rota,
    started: float, limit: float,
) -> _Met | None:  # fmt: skip
    """Return a rota that meets the goals in their order; None when there is none, or none is found in the time.

    People at once and changes are one search: a change costs less than the least of what can be missing, since there
    are no more changes than cells.
    """
    musts = [rule for rule in bent.rules if rule.mode == "must"]
    inputs = desk.inputs
    model = RotaModel(inputs, replace(desk.requirement, windows=()), musts, SoftLimits(bent.relaxed))
    model.hint(published)
    legal, cover, changes = _goals(desk, model, bent, passed)
    cells = 1 + 2 * len(inputs.people) * len(model.days)
    lawful, proven = legal if isinstance(legal, int) else 0, True
    if not isinstance(legal, int):
        solver, status = _least(model, legal, limit - (time.monotonic() - started))
        if status not in SOLVED:
            return None
        lawful, proven = round(solver.objective_value), status == cp_model.OPTIMAL
        model.cp.add(legal <= lawful)
        model.hint_all(solver)
    solver, status = _least(model, cells * cover + changes, limit - (time.monotonic() - started))
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
    if status == cp_model.UNKNOWN:  # a crowded machine: go by the work done instead of the clock, and take what comes
        solver.parameters.max_time_in_seconds = float("inf")
        solver.parameters.max_deterministic_time = PATIENT
        solver.parameters.stop_after_first_solution = True
        status = solver.solve(model.cp)
    return solver, status


def _goals(desk: Desk, model: RotaModel, bent: Bent, passed: Mapping[BreachKey, int]) -> tuple[Expr, ...]:
    """Return what is to be least, first to last: breaches of the law, people who are missing, changes."""
    usual = set(desk.rules)
    relaxed = [rule for rule in bent.rules if rule.mode == "must" and rule.name in bent.relaxed.rules]
    gives = [rule for rule in bent.rules if rule not in usual and rule.mode == "should"]
    legal = [rule for rule in bent.rules if rule in usual and rule.mode == "should" and rule.level == "legal"]
    # of a must that is set row by row, as on the Cover sheet, some rows may be a should
    cover = [
        rule
        for rule in bent.rules
        if rule in usual and rule.level == "cover" and rule.name != Windows.name and rule not in relaxed
    ]
    changes = ChangesToThePublished(tuple(model.inputs.person), 0, "should", 1)
    return model.cost([*relaxed, *gives, *legal], passed), model.cost(cover, passed), model.cost([changes])
