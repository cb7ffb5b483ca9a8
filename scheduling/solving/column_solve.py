"""A desk too large to write out for CP-SAT, solved by the column engine alone where it can state every rule."""

from dataclasses import replace

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved, Status
from planner.domain.roster.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.problem.problem import Cells
from scheduling.columns.search.complete_start import complete_start
from scheduling.columns.search.engine import run_engine
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import Translation, translate
from scheduling.solving.incumbent import Incumbent
from scheduling.solving.run import Run
from scheduling.solving.warm_start import WarmStart

LARGE = 40_000
"""People times days times shifts from which on writing out the model costs more than CP-SAT can add to the engine."""

START_SHARE = 0.1
"""The share of the time that the greedy start may take."""

TRADES_SHARE = 0.05
"""The share of the time that the trades after it may take."""

CHECKS = 2.0
"""The last check of a rota may take this many times what the greedy start and its check took."""


def is_large(inputs: Inputs) -> bool:
    """Tell whether the desk is too large for the whole model and may be one whose rules the engine can all state."""
    cells = len(inputs.people) * len(inputs.horizon.days) * len(inputs.shifts)
    return inputs.published is None and not inputs.tiers and cells >= LARGE


def solve_large(incumbent: Incumbent, run: Run) -> Incumbent:
    """Solve a desk of a partial model by columns alone; where that is not possible, write the model out in full."""
    desk, model = incumbent.desk, incumbent.model
    if not is_large(desk.inputs):
        return incumbent
    solved = None if incumbent.relaxed.clash else solve_by_columns(desk, model, incumbent.hint, incumbent.warm, run)
    return incumbent.relax(incumbent.relaxed) if solved is None else replace(incumbent, result=solved)


def solve_by_columns(desk: Desk, model: ReadableModel, hint: Rota | None, warm: WarmStart, run: Run) -> Solved | None:
    """Return the best rota that the engine finds within the run, and a bound that no rota beats.

    None when the engine cannot state every rule, or when the checker accepts nothing that it finds.
    """
    whole = _whole_problem(model)
    if whole is None:
        return None
    before = run.elapsed
    start = _greedy_start(model, whole, hint, run)
    first_legal = None
    if start is not None and _keeps_musts(desk, whole.rota(start, Rota())):
        first_legal = run.elapsed
        run.tell("first legal rota")
    last_check = CHECKS * (run.elapsed - before)
    seconds = run.limit if run.deterministic else max(1.0, run.left - last_check)
    found = run_engine(
        whole.problem, start, run.clock(seconds), seed=model.inputs.settings.seed,
        progress=run.progress.after(run.elapsed), columns=warm.columns,
    )  # fmt: skip
    warm.columns = found.root_columns or warm.columns
    rota = None if found.cells is None else whole.rota(found.cells, Rota())
    if rota is None or not _keeps_musts(desk, rota):
        return None
    status: Status = "optimal" if found.bound >= found.value else "stopped" if run.stopped else "feasible"
    return Solved(
        rota, status, found.value * model.unit_price, max(0.0, found.bound) * model.unit_price, run.elapsed,
        run.elapsed if first_legal is None else first_legal, unworked=run.unworked,
    )  # fmt: skip


def _whole_problem(model: ReadableModel) -> Translation | None:
    """Return the engine's problem, None when it does not state every rule."""
    if not all(model.one_duty(person.name) for person in model.inputs.people):
        return None
    whole = translate(model, None)
    return whole if whole.complete else None


def _greedy_start(model: ReadableModel, whole: Translation, hint: Rota | None, run: Run) -> Cells | None:
    hinted = None if hint is None else whole.cells(hint)
    rng = np.random.default_rng(model.inputs.settings.seed)
    start = construct_greedily(whole.problem, run.clock(START_SHARE * run.limit), rng, hinted)
    return None if start is None else complete_start(whole.problem, start, run.clock(TRADES_SHARE * run.limit), rng)


def _keeps_musts(desk: Desk, rota: Rota) -> bool:
    return not check_rota(desk, rota).musts
