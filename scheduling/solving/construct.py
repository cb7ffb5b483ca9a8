"""The phase that makes the first rota: by the column engine where it pays, else by CP-SAT."""

from dataclasses import replace
from functools import partial

from planner.domain.errors import NoRota
from planner.domain.roster.rota import Rota
from scheduling.model.initial_rota import Solve, fixed_rota, initial_rota, musts_to_relax
from scheduling.model.soft_limits import RelaxedMusts
from scheduling.solving.column_start import NO_START, ColumnStart, columns_pay, start_with_columns
from scheduling.solving.incumbent import Incumbent
from scheduling.solving.relax_musts import relax_clashing_musts, yield_to_work
from scheduling.solving.run import Run
from scheduling.solving.solve_in_run import LEAST_FOR_FIRST, solve_in_run


def construct(incumbent: Incumbent, run: Run) -> Incumbent:
    """Return an incumbent with a rota; where no rota keeps every must, with as few musts relaxed as that takes.

    An incumbent that has a rota already stays as it is.

    Whether musts clash is a proof that takes time, so it is made only when no legal rota turns up at once.

    Raises
    ------
    NoRota
        When too many musts clash.
    """
    if incumbent.rota is not None:
        return incumbent
    start = _start(incumbent, run)
    if start.rota is None and not incumbent.examined:
        again = _relax_further(incumbent, start)
        if again is not incumbent:
            incumbent, start = again, _start(again, run)
    if start.rota is None:
        return _first_rota(replace(incumbent, bound=max(start.bound, 0.0)), run)
    legal = not incumbent.relaxed.clash
    return replace(
        incumbent, rota=start.rota, objective=start.objective, bound=max(start.bound, 0.0) if legal else 0.0,
        first_legal=start.first_legal if legal else None,
    )  # fmt: skip


def _start(incumbent: Incumbent, run: Run) -> ColumnStart:
    if not columns_pay(incumbent.desk.inputs, incumbent.model):
        return NO_START
    return start_with_columns(incumbent.desk, incumbent.model, incumbent.hint, incumbent.warm, run)


def _relax_further(incumbent: Incumbent, start: ColumnStart) -> Incumbent:
    """Return the incumbent with the musts that clash relaxed; itself when these are relaxed already."""
    proven = start.clash or incumbent.relaxed.clash
    relaxed = relax_clashing_musts(incumbent.desk, incumbent.hint, proven=proven)
    if relaxed.musts == incumbent.relaxed.musts:
        return incumbent
    return incumbent.relax(yield_to_work(incumbent.desk, relaxed))


def _first_rota(incumbent: Incumbent, run: Run) -> Incumbent:
    """Return the incumbent with a first rota by CP-SAT; if none keeps every must, some are relaxed where they break."""
    wanted = fixed_rota(incumbent.desk.inputs) if incumbent.hint is None else incumbent.hint
    rota, legal = initial_rota(incumbent.model, wanted, _solve_in(run)), not incumbent.relaxed.clash
    if rota is None:
        incumbent, rota = _nearest_rota(incumbent, wanted, run)
        legal = False
    run.tell("first legal rota" if legal else "no rota keeps every must")
    return replace(
        incumbent, rota=rota, bound=incumbent.bound if legal else 0.0, first_legal=run.elapsed if legal else None
    )  # fmt: skip


def _solve_in(run: Run) -> Solve:
    return partial(solve_in_run, run=run, least=LEAST_FOR_FIRST)


def _nearest_rota(incumbent: Incumbent, wanted: Rota, run: Run) -> tuple[Incumbent, Rota]:
    """Return a rota that breaks few musts by little, and the incumbent with these relaxed exactly there."""
    desk = incumbent.desk
    broken, nearest = musts_to_relax(desk.inputs, desk.requirement, incumbent.relaxed.rules, wanted)
    incumbent = incumbent.relax(replace(incumbent.relaxed, may_break=RelaxedMusts(at=broken)))
    rota = initial_rota(incumbent.model, nearest, _solve_in(run))
    if rota is None:
        raise NoRota(("no rota was found: too many musts clash",))
    return incumbent, rota
