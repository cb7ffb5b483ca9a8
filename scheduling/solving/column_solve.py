"""A rota by the column engine alone, where it says all the rules, of what is too large to be written out for CP-SAT."""

import time

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved, Status
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.problem.clock import Clock, WallClock, WorkClock
from scheduling.columns.search.engine import improve
from scheduling.columns.search.greedy import one_by_one
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import translate

LARGE = 40_000
"""People times days times shifts from which on writing a model out costs more than CP-SAT can add to the engine."""

START_SHARE = 0.1
"""The share of the time that making a rota to start from may take at most."""

CHECKS = 2.0
"""How much longer than the first check of a rota the last one may take."""


def is_large(inputs: Inputs) -> bool:
    """Tell whether the inputs are too many for the whole model and may be such as the engine can say in full."""
    cells = len(inputs.people) * len(inputs.horizon.days) * len(inputs.shifts)
    return inputs.published is None and not inputs.tiers and cells >= LARGE


def solve_by_engine(
    desk: Desk, model: ReadableModel, hint: Rota | None, started: float, limit: float, deterministic: bool,
    progress: Progress,
) -> Solved | None:  # fmt: skip
    """Return the best rota found until the `limit` in seconds, and a bound no rota can beat.

    None when the engine cannot say all that the rules say, or nothing it finds passes the checker.
    """
    if not all(model.one_duty(person.name) for person in model.inputs.people):
        return None
    whole = translate(model, None)
    if not whole.complete:
        return None
    seed = model.inputs.settings.seed
    clock: Clock = WorkClock(START_SHARE * limit) if deterministic else WallClock(START_SHARE * limit)
    hinted = None if hint is None else whole.cells(hint)
    start = one_by_one(whole.problem, clock, np.random.default_rng(seed), hinted)
    before, first_legal = time.monotonic(), None
    if start is not None and _keeps_musts(desk, whole.rota(start, Rota())):
        first_legal = time.monotonic() - started
        progress.tell(Step("rota", "first legal rota", None, first_legal))
    last = CHECKS * (time.monotonic() - before)
    left = limit if deterministic else max(1.0, limit - last - (time.monotonic() - started))
    found = improve(whole.problem, start, left, seed=seed, deterministic=deterministic, progress=progress)
    rota = None if found.cells is None else whole.rota(found.cells, Rota())
    if rota is None or not _keeps_musts(desk, rota):
        return None
    seconds = time.monotonic() - started
    status: Status = "optimal" if found.bound >= found.value else "stopped" if progress.stop.is_set() else "feasible"
    return Solved(
        rota, status, found.value * model.unit_price, max(0.0, found.bound) * model.unit_price, seconds,
        seconds if first_legal is None else first_legal,
    )  # fmt: skip


def _keeps_musts(desk: Desk, rota: Rota) -> bool:
    return not check_rota(desk, rota).musts
