"""The column engine in the service of the whole model: a rota to start from and a bound, both for the whole model."""

import time
from dataclasses import dataclass, replace

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.columns.problem.clock import Clock, WallClock, WorkClock
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.engine import bound_of, improve
from scheduling.columns.search.greedy import one_by_one
from scheduling.columns.search.repair_start import mend_start
from scheduling.columns.search.search import begins_whole
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import Translation, translate
from scheduling.model.initial_rota import musts_clash
from scheduling.solving.exact_repair import settle
from scheduling.solving.on_call_first import Calls, calls_first

LEAST_CELLS = 150
"""People times days from which on the engine pays; smaller rotas are solved to proof without it."""

LEAST_REST, REST, BARE_REST = 0.1, 0.25, 0.35
"""Shares of the time that is left which the search does not get: where it says all that the model says, where a bound
is to follow that begins with the months it mixed, and where that has none: with 500 people it takes all it is given.
"""

READINGS = 8.0
"""A bound from the months that the search mixed needs no more than so many times what reading took."""

BOUND_SHARE = 0.9
"""Of what the search leaves, a bound may take so much."""

START_SHARE, START_SECONDS = 0.1, 15.0
"""Making a rota to start from may take this share of the time, or so many seconds if that is more.

They are well spent: without it the whole model has to find a legal rota by itself, which takes minutes on a large desk.
"""

SETTLE = 20.0
"""Deterministic seconds that mending a rota may take."""


@dataclass(frozen=True)
class Led:
    """A rota that keeps every must (None: none was found), its objective, and a bound no rota can beat.

    `first_legal` is the seconds after which the first rota was known to keep every must; `clash` tells that it is
    proven that no rota does.
    """

    rota: Rota | None
    objective: float
    bound: float
    first_legal: float | None
    clash: bool = False

    @property
    def proven(self) -> bool:
        """Whether no rota is better."""
        return self.bound >= self.objective


NOT_LED = Led(None, np.inf, -np.inf, None)
"""What is known when the engine was not asked."""


def leads(inputs: Inputs, model: ReadableModel) -> bool:
    """Tell whether the column engine pays: enough cells, and nobody who may have two shifts on a day.

    A repair stays close to the rota it mends, which the solver's own hint serves better.
    """
    return may_lead(inputs) and all(model.one_duty(person.name) for person in inputs.people)


def may_lead(inputs: Inputs) -> bool:
    """Tell by the inputs alone whether the column engine may pay."""
    cells = len(inputs.people) * len(inputs.horizon.days)
    return inputs.published is None and cells >= LEAST_CELLS and bool(inputs.shifts)


def lead(
    desk: Desk, model: ReadableModel, hint: Rota | None, started: float, limit: float, deterministic: bool,
    progress: Progress,
) -> Led:  # fmt: skip
    """Return what the engine finds in its share of the seconds from `started` to the `limit`.

    Who is on call is kept as in the hint, or decided first. Where the engine cannot say all that the model says, the
    bound comes from a problem that leaves out what it cannot say. Without a hint the search starts from a rota that is
    made one person after another, within seconds whatever the size. Nothing is found where the musts clash.
    """
    before = time.monotonic()
    whole = None if model.inputs.tiers else translate(model, None)
    if whole is not None and whole.complete:
        calls, base, guide = Calls(), Rota(), whole
    else:
        calls = calls_first(model)
        base = hint if hint is not None else calls.rota
        guide = translate(model, base)
    reading = time.monotonic() - before
    legal = _Legal(desk, model, guide, base, progress, started, np.inf if deterministic else limit)
    hinted = None if hint is None else guide.cells(hint)
    if hint is not None:
        legal.take(hint)
    rng, start_seconds = np.random.default_rng(model.inputs.settings.seed), max(START_SECONDS, START_SHARE * limit)
    start = one_by_one(guide.problem, _clock(start_seconds, deterministic), rng, hinted)
    if start is not None and legal.rota is None and guide.problem.breaks_a_must(start):
        start = mend_start(guide.problem, start, _clock(start_seconds, deterministic), rng)
    if legal.rota is None:
        legal.put(start)
    if legal.rota is None and musts_clash(model.inputs, model.requirement, model.rules, model.relaxed):
        return replace(NOT_LED, clash=True)
    left = limit if deterministic else max(1.0, limit - (time.monotonic() - started) - reading)
    rest = LEAST_REST * left if whole is guide else _rest(guide.problem, left, np.inf if deterministic else reading)
    found = improve(
        guide.problem, start, left - rest, seed=model.inputs.settings.seed, deterministic=deterministic,
        found=legal.first, progress=progress,
    )  # fmt: skip
    legal.put(found.cells)
    if whole is guide:
        bound = found.bound
    elif progress.stop.is_set() or not (deterministic or time.monotonic() - started + reading < limit):
        bound = -np.inf
    else:
        progress.tell(Step("rota", "looking for a bound", None, time.monotonic() - started))
        relaxed, known = whole or translate(model, None), found.cells if legal.rota is None else guide.cells(legal.rota)
        if not deterministic:
            rest = max(0.0, limit - (time.monotonic() - started))
        bound = calls.bound + bound_of(relaxed.problem, _clock(BOUND_SHARE * rest, deterministic), known, found.mixed)
    return Led(legal.rota, legal.objective, bound, legal.seconds)


def _rest(problem: Problem, left: float, reading: float) -> float:
    """Return the seconds of those `left` that are kept for a bound, from what reading the problem took."""
    return min(REST * left, READINGS * reading) if begins_whole(problem) else BARE_REST * left


def _clock(seconds: float, deterministic: bool) -> Clock:
    return WorkClock(seconds) if deterministic else WallClock(seconds)


class _Legal:
    """The engine's rotas as the whole model takes them: the first one at once, so that there is one, then the best."""

    def __init__(
        self, desk: Desk, model: ReadableModel, guide: Translation, base: Rota, progress: Progress, started: float,
        limit: float,
    ) -> None:  # fmt: skip
        self.rota: Rota | None = None
        self.objective = np.inf
        self.seconds: float | None = None
        self._desk, self._model, self._guide, self._base = desk, model, guide, base
        self._progress, self._started, self._limit = progress, started, limit

    def first(self, cells: Cells, _value: float, _bound: float) -> None:
        """Take the first rota, and those that follow until one can be mended; the later ones wait for the end."""
        if self.rota is None:
            self.put(cells)

    def put(self, cells: Cells | None) -> None:
        """Put what the engine found to the whole model."""
        if cells is not None:
            self.take(self._guide.rota(cells, self._base))

    def take(self, rota: Rota) -> None:
        """Put a rota to the whole model and keep it if it is better; any first one will do, however long it takes."""
        until, gap = (np.inf, 1.0) if self.rota is None else (self._started + self._limit, 0.0)
        settled = settle(self._desk, self._model, rota, SETTLE, until, gap)
        if settled is None or settled[1] >= self.objective:
            return
        self.rota, self.objective = settled
        if self.seconds is None:
            self.seconds = time.monotonic() - self._started
            self._progress.tell(Step("rota", "first legal rota", None, self.seconds))
