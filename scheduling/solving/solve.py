"""From inputs and requirement to a rota: the best one found, and a bound on every rota."""

from dataclasses import replace

from planner.domain.errors import NoRota
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved, Status
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.search.compile_kernels import compile_kernels
from scheduling.columns.translation.partial_model import partial_model
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.solving.column_solve import is_large, solve_large
from scheduling.solving.column_start import columns_may_pay
from scheduling.solving.construct import construct
from scheduling.solving.decompose import decompose
from scheduling.solving.improve import evaluate, improve
from scheduling.solving.incumbent import Incumbent, solution_of
from scheduling.solving.offsets_first import SECONDS, with_offsets
from scheduling.solving.relax_musts import Must, relax_clashing_musts, relax_fixed_duties, yield_to_work
from scheduling.solving.run import Run
from scheduling.solving.solve_parts import solve_parts
from scheduling.solving.warm_start import WarmStart

SEARCH_SHARE = 0.25
"""The share of the seconds that the search for offsets may take."""

OFFSETS_SHARE = 0.8
"""The share of the seconds left that goes to the rota with decided offsets, before all may change again."""


def prepare(inputs: Inputs, progress: Progress) -> None:
    """Compile the kernels that solving needs: on a new machine that takes most of a minute, beyond any time limit."""
    if columns_may_pay(inputs):
        compile_kernels(progress)


def solve_rota(
    desk: Desk,
    *,
    hint: Rota | None = None,
    seconds: float | None = None,
    deterministic: bool = False,
    progress: Progress | None = None,
    warm: WarmStart | None = None,
) -> Solved:
    """Return the best rota that is found in the time, and a bound that no rota beats.

    Each phase takes over the incumbent of the one before it: relax the musts that clash; solve parts of the desk that
    nothing ties together in processes of their own; decide the offsets of patterns that are to be chosen; solve a very
    large desk by the column engine alone; construct a first rota, by the column engine where it pays; improve it by
    CP-SAT on the whole model.

    `seconds` of work, whatever else the machine does, default to the setting on the Plan sheet. `hint` is a rota to
    start from; people, days and duties that are no longer there are ignored. `warm` is what the last solve of the same
    inputs left, and it takes in what this one leaves. A `deterministic` solve counts priced
    months instead of seconds, so the same inputs give the same rota. When musts clash, the rota breaks few of them by
    little and `first_legal_seconds` is None; `check_rota` names what it breaks.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    inputs = desk.inputs
    if reasons := _reasons_for_no_rota(inputs):
        raise NoRota(reasons)
    progress = progress or Progress()
    prepare(inputs, progress)
    limit = float(inputs.settings.solver_seconds) if seconds is None else seconds
    run = Run.of(limit, deterministic, progress)
    incumbent = _relax(desk, None if hint is None else _restrict(hint, inputs), warm or WarmStart())
    for phase in (_accept_hint, _decompose, _choose_offsets, solve_large, construct, improve):
        if incumbent.result is None:
            incumbent = phase(incumbent, run)
    return incumbent.result or solution_of(incumbent, run)


def _reasons_for_no_rota(inputs: Inputs) -> tuple[str, ...]:
    reasons = []
    if not inputs.people:
        reasons.append("the People sheet is empty: there is nobody to plan")
    if not inputs.shifts and not inputs.tiers:
        reasons.append("the Shifts and On-call sheets are empty: there is nothing to be worked")
    return tuple(reasons)


def _restrict(rota: Rota, inputs: Inputs) -> Rota:
    """Return the assignments of a rota to people, days and duties of the inputs."""
    duties = {*inputs.shift, *inputs.tier}
    days = set(inputs.horizon.days)
    return Rota.of(a for a in rota.assignments if a.person in inputs.person and a.day in days and a.duty in duties)


def _relax(desk: Desk, hint: Rota | None, warm: WarmStart) -> Incumbent:
    """Return the first incumbent: the musts relaxed that are known to clash, the model, and no rota.

    Clashes of one person's fixed duties are found in no time. All other musts are examined now only if the hint breaks
    some of them.
    """
    relaxed = relax_fixed_duties(desk)
    examined = hint is not None and not _broken(desk, hint) <= relaxed.musts
    if examined:
        relaxed = relax_clashing_musts(desk, hint)
    relaxed = yield_to_work(desk, relaxed)
    make = partial_model if is_large(desk.inputs) else ReadableModel
    model = make(desk.inputs, desk.requirement, relaxed.rules, relaxed.may_break)
    return Incumbent(desk, relaxed, model, hint, examined, warm)


def _broken(desk: Desk, rota: Rota) -> frozenset[Must]:
    return frozenset((b.rule, b.person) for b in check_rota(desk, rota).musts)


def _accept_hint(incumbent: Incumbent, run: Run) -> Incumbent:
    """End a run that was stopped before it began with its hint, if that breaks no must."""
    hint, partial = incumbent.hint, is_large(incumbent.desk.inputs)
    if hint is None or incumbent.examined or partial or not run.stopped:
        return incumbent
    best = replace(evaluate(incumbent, hint), first_legal=run.elapsed)
    return replace(best, result=solution_of(best, run))


def _choose_offsets(incumbent: Incumbent, run: Run) -> Incumbent:
    """Start from the best rota with decided offsets, if any are to be chosen; they may still change after that.

    A hint with other offsets that keeps every must is the start where it is better.
    """
    desk = incumbent.desk
    settled = with_offsets(desk, min(SECONDS, SEARCH_SHARE * run.limit))
    if settled is desk:
        return incumbent
    begun, seconds, progress = run.elapsed, OFFSETS_SHARE * run.left, run.progress
    solved = solve_rota(
        settled, hint=incumbent.hint, seconds=seconds, deterministic=run.deterministic, progress=progress
    )
    if is_large(desk.inputs):
        status: Status = "stopped" if run.stopped else "feasible"
        return replace(incumbent, result=replace(solved, bound=0.0, status=status, levels=()))
    start = _relax(desk, solved.rota, incumbent.warm)
    found = (rota for rota in (incumbent.hint, solved.rota) if rota is not None)
    known = [rota for rota in found if _broken(desk, rota) <= start.relaxed.musts]
    if solved.rota not in known:
        return start
    legal = solved.first_legal_seconds
    best = min((evaluate(start, rota) for rota in known), key=lambda one: one.objective)
    return replace(best, first_legal=None if legal is None else begun + legal)


def _decompose(incumbent: Incumbent, run: Run) -> Incumbent:
    """Solve the independent parts of a desk apart, if there are several."""
    parts = decompose(incumbent.model, incumbent.desk.skill_pools)
    if len(parts) <= 1:
        return incumbent
    return replace(incumbent, result=solve_parts(solve_rota, parts, incumbent.hint, run))
