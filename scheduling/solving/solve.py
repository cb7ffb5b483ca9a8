"""From inputs and requirement to a rota: the best one found, and how good it is known to be."""

import time
from collections.abc import Sequence

from planner.domain.errors import NoRota
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved, Status
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.search.compile_kernels import get_ready
from scheduling.columns.translation.partial_model import partial_model
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import new_solver
from scheduling.model.initial_rota import SOLVED, fixed_rota, initial_rota, musts_to_relax
from scheduling.model.soft_limits import RelaxedMusts
from scheduling.rule.rule import Rule
from scheduling.solving.column_solve import is_large, solve_by_engine
from scheduling.solving.column_start import NOT_LED, Led, lead, leads, may_lead
from scheduling.solving.cp_search import Found, Search
from scheduling.solving.decompose import decompose
from scheduling.solving.objective_levels import level_hours, levels_of
from scheduling.solving.relax_musts import bend_what_clashes, bend_what_is_fixed
from scheduling.solving.solve_parts import solve_side_by_side


def prepare(inputs: Inputs, progress: Progress) -> None:
    """Have compiled what solving needs: on a new machine that takes most of a minute, beyond any time limit."""
    if may_lead(inputs):
        get_ready(progress)


def solve_rota(
    desk: Desk,
    *,
    hint: Rota | None = None,
    seconds: float | None = None,
    deterministic: bool = False,
    progress: Progress = Progress(),  # noqa: B008
) -> Solved:
    """Return the best rota that can be found in the time, and a bound no rota can beat.

    The column engine goes first where it pays: it needs no rota to start from, and on a full month of a whole desk it
    finds a legal one far sooner than CP-SAT, which goes on from there on the whole model. Parts of the desk that
    nothing ties together are solved apart, each in a process of its own. What is too large to be written out for CP-SAT
    is left to the engine alone where it says all the rules, and then to the checker. Whether what is fixed for one
    person clashes is asked first, since that is told in no time; whether other musts do, only when no legal rota comes
    at once, or the hint breaks one.
    `seconds` defaults to the Plan sheet's; `hint` is a rota to start from, as far as its people, days and duties are
    still there. With `deterministic` the search is cut off
    by work done rather than by the clock, so the same inputs give the same rota. When musts clash, the rota that breaks
    few of them by little is returned and `first_legal_seconds` is None; `check_rota` names what it breaks.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    inputs, requirement = desk.inputs, desk.requirement
    if reasons := _hopeless(inputs):
        raise NoRota(reasons)
    prepare(inputs, progress)
    started = time.monotonic()
    limit = float(inputs.settings.solver_seconds) if seconds is None else seconds
    hint = None if hint is None else _within(inputs, hint)
    bent = bend_what_is_fixed(desk)
    doubtful = hint is not None and not _broken(desk, hint) <= bent.gave_way
    if doubtful:
        bent = bend_what_clashes(desk, hint)
    outline = partial_model(inputs, requirement, bent.rules, bent.relaxed) if is_large(inputs) else None
    model = outline or ReadableModel(inputs, requirement, bent.rules, bent.relaxed)
    if outline is None and hint is not None and not doubtful and progress.stop.is_set():
        return _solved(model, _worth(model, hint, 0.0), started, time.monotonic() - started, progress)
    if len(parts := decompose(model, desk.skill_pools)) > 1:
        return solve_side_by_side(solve_rota, parts, hint, started, limit, deterministic, progress)
    if outline is not None:
        solved = None if bent.clash else solve_by_engine(desk, outline, hint, started, limit, deterministic, progress)
        if solved is not None:
            return solved
        model = ReadableModel(inputs, requirement, bent.rules, bent.relaxed)
    led = _led(desk, model, hint, started, limit, deterministic, progress)
    if led.rota is None and not doubtful:
        again = bend_what_clashes(desk, hint, proven=led.clash or bent.clash)
        if again.gave_way != bent.gave_way:
            bent = again
            model = ReadableModel(inputs, requirement, bent.rules, bent.relaxed)
            led = _led(desk, model, hint, started, limit, deterministic, progress)
    legal = not bent.clash
    first, found_first = led.rota, led.first_legal
    if first is None:
        model, first, kept = _begin(model, bent.rules, fixed_rota(inputs) if hint is None else hint)
        legal &= kept
        found_first = time.monotonic() - started
        progress.tell(Step("rota", "first legal rota" if legal else "musts clash", None, found_first))
    bound = max(led.bound, 0.0) if legal else 0.0
    if led.rota is not None and not deterministic and time.monotonic() - started >= limit:
        return _solved(model, Found(first, led.objective, bound), started, found_first if legal else None, progress)
    return improve(model, first, bound, started, limit, deterministic, found_first if legal else None, progress)


def improve(
    model: ReadableModel, first: Rota, bound: float, started: float, limit: float, deterministic: bool,
    first_legal: float | None, progress: Progress,
) -> Solved:  # fmt: skip
    """Return the best rota that a search from a first rota of the model finds until the `limit` in seconds."""
    best = _worth(model, first, bound)
    if not (best.bound >= best.objective or progress.stop.is_set()):
        search = Search(model, progress, started, limit, model.inputs.settings.seed, deterministic, best.bound)
        best = _better(best, search.run())
    return _solved(model, best, started, first_legal, progress)


def _solved(model: ReadableModel, best: Found, started: float, first_legal: float | None, progress: Progress) -> Solved:
    status: Status = "optimal" if best.bound >= best.objective else "feasible"
    return Solved(
        best.rota,
        "stopped" if status == "feasible" and progress.stop.is_set() else status,
        best.objective * model.unit_price,
        best.bound * model.unit_price,
        time.monotonic() - started,
        first_legal,
        levels_of(level_hours(model, best.rota), best.bound * model.unit_price),
    )


def _led(
    desk: Desk, model: ReadableModel, hint: Rota | None, started: float, limit: float, deterministic: bool,
    progress: Progress,
) -> Led:  # fmt: skip
    if not leads(model.inputs, model):
        return NOT_LED
    return lead(desk, model, hint, started, limit, deterministic, progress)


def _broken(desk: Desk, rota: Rota) -> frozenset[tuple[str, str]]:
    return frozenset((b.rule, b.person) for b in check_rota(desk, rota).musts)


def _hopeless(inputs: Inputs) -> tuple[str, ...]:
    reasons = []
    if not inputs.people:
        reasons.append("the People sheet names nobody: there is no one to plan")
    if not inputs.shifts and not inputs.tiers:
        reasons.append("the Shifts and On-call sheets are empty: there is nothing to be worked")
    return tuple(reasons)


def _within(inputs: Inputs, rota: Rota) -> Rota:
    """Return what a rota of other inputs says of the people, days and duties of these."""
    duties = {*inputs.shift, *inputs.tier}
    days = set(inputs.horizon.days)
    return Rota.of(a for a in rota.assignments if a.person in inputs.person and a.day in days and a.duty in duties)


def _begin(model: ReadableModel, rules: Sequence[Rule], wanted: Rota) -> tuple[ReadableModel, Rota, bool]:
    """Return the model, a first rota of it, and whether that keeps every must; if none can, some musts are relaxed."""
    first = initial_rota(model, wanted)
    if first is not None:
        return model, first, True
    broken, nearest = musts_to_relax(model.inputs, model.requirement, rules, wanted)
    model = ReadableModel(model.inputs, model.requirement, rules, RelaxedMusts(at=broken))
    first = initial_rota(model, nearest)
    if first is None:
        raise NoRota(("no rota was found: too many musts stand against each other",))
    return model, first, False


def _worth(model: ReadableModel, rota: Rota, bound: float) -> Found:
    """Return what a rota is worth in the whole model, and make it the solution to start from."""
    solver = new_solver()
    solver.parameters.num_workers = 1
    if solver.solve(model.kept(rota, set(), set())) not in SOLVED:
        raise RuntimeError("a rota that the model has made is not one of its own")
    model.hint_all(solver)
    return Found(rota, solver.objective_value, bound)


def _better(one: Found, other: Found | None) -> Found:
    """Return the better rota with the better bound."""
    if other is None:
        return one
    rota = one if one.objective <= other.objective else other
    return Found(rota.rota, rota.objective, max(one.bound, other.bound))
