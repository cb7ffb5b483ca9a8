"""The column engine in the service of the whole model: a rota to start from and a bound, both for the whole model."""

import time
from dataclasses import dataclass

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.columns.calls import calls_first
from scheduling.columns.clock import WallClock, WorkClock
from scheduling.columns.engine import bound_of, improve
from scheduling.columns.problem import Problem
from scheduling.columns.reading import ReadableModel
from scheduling.columns.settle import settle
from scheduling.columns.translate import translate

LEAST_CELLS = 150
"""People times days from which on the engine pays; smaller rotas are solved to proof without it."""

BOUND_SHARE, SEARCH_SHARE, WHOLE_SHARE = 0.15, 0.65, 0.9
"""Shares of the time: for a bound of its own, for the search, and for a search that says all the model says."""

SETTLE = 20.0
"""Deterministic seconds that mending a rota may take."""


@dataclass(frozen=True)
class Led:
    """A rota that keeps every must (None: none was found), its objective, and a bound no rota can beat."""

    rota: Rota | None
    objective: float
    bound: float
    seconds: float

    @property
    def proven(self) -> bool:
        """Whether no rota is better."""
        return self.bound >= self.objective


NOT_LED = Led(None, np.inf, -np.inf, 0.0)
"""What is known when the engine was not asked."""


def leads(inputs: Inputs, model: ReadableModel) -> bool:
    """Tell whether the column engine pays: enough cells, and nobody who may have two shifts on a day.

    A repair stays close to the rota it mends, which the solver's own hint serves better.
    """
    if inputs.published is not None:
        return False
    cells = len(inputs.people) * len(inputs.horizon.days)
    return cells >= LEAST_CELLS and bool(inputs.shifts) and all(model.one_duty(person.name) for person in inputs.people)


def lead(
    model: ReadableModel, hint: Rota | None, seconds: float, seed: int, deterministic: bool, progress: Progress
) -> Led:
    """Return what the engine finds in its share of the seconds.

    Who is on call is kept as in the hint, or decided first. Where the engine cannot say all that the model says, the
    bound comes from a problem that leaves out what it cannot say.
    """
    started = time.monotonic()
    whole = translate(model, None)
    if whole.complete:
        base, guide, bound, share = Rota(), whole, -np.inf, WHOLE_SHARE
    else:
        base = hint if hint is not None else calls_first(model)
        guide, share = translate(model, base), SEARCH_SHARE
        progress.tell(Step("rota", "looking for a bound", None, time.monotonic() - started))
        bound = _bound(whole.problem, BOUND_SHARE * seconds, deterministic)
    start = None if hint is None else guide.cells(hint)
    if start is not None and not np.isfinite(guide.problem.value(start)):
        start = None
    left = seconds if deterministic else max(1.0, seconds - (time.monotonic() - started))
    found = improve(guide.problem, start, share * left, seed=seed, deterministic=deterministic, progress=progress)
    bound = max(bound, found.bound) if whole.complete else bound
    settled = None if found.cells is None else settle(model, guide.rota(found.cells, base), SETTLE)
    took = time.monotonic() - started
    return Led(None, np.inf, bound, took) if settled is None else Led(*settled, bound, took)


def _bound(problem: Problem, seconds: float, deterministic: bool) -> float:
    return bound_of(problem, WorkClock(seconds) if deterministic else WallClock(seconds))
