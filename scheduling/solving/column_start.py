"""The column engine as the first stage of a solve: a rota to start from and a bound, both for the whole model."""

from dataclasses import dataclass, replace

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.columns.problem.problem import Cells
from scheduling.columns.relaxation.relaxation import EPSILON
from scheduling.columns.search.column_search import starts_at_root
from scheduling.columns.search.complete_start import complete_start
from scheduling.columns.search.engine import EngineResult, lower_bound, run_engine
from scheduling.columns.search.greedy_construction import construct_greedily
from scheduling.columns.search.repair_start import repair_start
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import Translation, translate
from scheduling.model.initial_rota import musts_clash
from scheduling.solving.exact_repair import repair_exactly
from scheduling.solving.on_call_first import SECONDS, OnCall, bound_on_call, decide_on_call
from scheduling.solving.run import Run
from scheduling.solving.warm_start import WarmStart

LEAST_CELLS = 150
"""People times days from which on the engine pays; CP-SAT proves the best rota of a smaller desk without it."""

EXACT_RESERVE, BOUND_RESERVE, BARE_RESERVE = 0.1, 0.25, 0.35
"""Shares of the time left that the search does not get: where the engine states the whole model; where a bound follows
that starts from the columns of the search; and where a bound follows that has no such columns. With 500 people the
bound uses all of its time.
"""

READINGS = 4.0
"""A bound that starts from the columns of the search needs at most this many times the seconds of the translation."""

BOUND_SHARE = 0.9
"""The share of its reserve that the bound may take."""

START_SHARE, START_SECONDS = 0.1, 15.0
"""The greedy start may take this share of the time, or this many seconds if they are more.

Without it CP-SAT has to find a legal rota by itself, which takes minutes on a large desk.
"""

TRADES_SHARE, TRADES_SECONDS = 0.05, 2.0
"""The trades that complete a start may take this share of the time, or this many seconds if they are more."""

ON_CALL_SHARE = 0.05
"""The share of the time that the turns on call by themselves may take: good ones come at once, a proof may not."""

REPAIR_SECONDS = 20.0
"""Deterministic seconds for one try to repair a rota on the whole model."""


@dataclass(frozen=True)
class ColumnStart:
    """A rota that keeps every must (None: none was found), its objective, and a bound that no rota beats.

    `first_legal`: seconds until the first rota that keeps every must. `clash`: it is proven that no rota does.
    """

    rota: Rota | None
    objective: float
    bound: float
    first_legal: float | None
    clash: bool = False


NO_START = ColumnStart(None, np.inf, -np.inf, None)
"""The result when the engine did not run."""


def columns_pay(inputs: Inputs, model: ReadableModel) -> bool:
    """Tell whether the column engine pays: there are enough cells, and nobody may have two shifts on a day.

    A repair stays close to the published rota, so CP-SAT does better with that rota as its hint.
    """
    return columns_may_pay(inputs) and all(model.one_duty(person.name) for person in inputs.people)


def columns_may_pay(inputs: Inputs) -> bool:
    """Tell from the inputs alone whether the column engine may pay."""
    cells = len(inputs.people) * len(inputs.horizon.days)
    return inputs.published is None and cells >= LEAST_CELLS and bool(inputs.shifts)


@dataclass(frozen=True)
class _Guide:
    """The problem that the engine searches for a model.

    It is `exact` where it states the whole model. Elsewhere the turns on call are kept as in `base`, and `relaxation`
    is the problem for the bound, which leaves out all that the engine cannot state (None: not translated yet).
    `seconds` is how long the translation took.
    """

    translation: Translation
    exact: bool
    base: Rota
    on_call: OnCall
    relaxation: Translation | None
    seconds: float


def start_with_columns(desk: Desk, model: ReadableModel, hint: Rota | None, warm: WarmStart, run: Run) -> ColumnStart:
    """Return what the engine finds in its share of a run: a legal rota and a bound.

    Turns on call stay as in the hint, or are decided first. Without a hint the search starts from a greedy rota, which
    takes seconds on a desk of any size. Where musts clash there is no rota.
    """
    guide = _translated(model, hint, warm, run)
    legal = _LegalRota(desk, model, guide, run)
    start = _first_cells(guide, hint, legal, run)
    if legal.rota is None and musts_clash(model.inputs, model.requirement, model.rules, model.relaxed):
        return replace(NO_START, clash=True)
    left = run.limit if run.deterministic else max(1.0, run.left - guide.seconds)
    reserve = _reserve(guide, left, run)
    found = run_engine(
        guide.translation.problem, start, run.clock(left - reserve), seed=model.inputs.settings.seed,
        on_better=legal.take_first, progress=run.progress.after(run.elapsed), columns=warm.columns,
    )  # fmt: skip
    warm.columns = found.root_columns or warm.columns
    legal.take_cells(found.cells)
    bound = found.bound if guide.exact else _bound(model, guide, found, legal, reserve, run)
    return ColumnStart(legal.rota, legal.objective, bound, legal.seconds)


def _translated(model: ReadableModel, hint: Rota | None, warm: WarmStart, run: Run) -> _Guide:
    before = run.elapsed
    whole = None if model.inputs.tiers else translate(model, None)
    if whole is not None and whole.complete:
        return _Guide(whole, True, Rota(), OnCall(), whole, run.elapsed - before)
    seconds = min(SECONDS, ON_CALL_SHARE * run.limit)
    turns = decide_on_call if hint is None else bound_on_call
    on_call = turns(model, seconds, warm.on_call_bounds)
    base = hint if hint is not None else on_call.rota
    before = run.elapsed
    return _Guide(translate(model, base), False, base, on_call, whole, run.elapsed - before)


def _first_cells(guide: _Guide, hint: Rota | None, legal: "_LegalRota", run: Run) -> Cells | None:
    """Return cells for the search to start from, built from the hint if there is one."""
    if hint is not None:
        legal.take(hint)
    problem, rng = guide.translation.problem, np.random.default_rng(legal.model.inputs.settings.seed)
    hinted = None if hint is None else guide.translation.cells(hint)
    seconds = max(START_SECONDS, START_SHARE * run.limit)
    start = construct_greedily(problem, run.clock(seconds), rng, hinted)
    if start is not None and legal.rota is None and problem.breaks_a_must(start):
        start = repair_start(problem, start, run.clock(seconds), rng)
    if start is not None:
        start = complete_start(problem, start, run.clock(max(TRADES_SECONDS, TRADES_SHARE * run.limit)), rng)
    if legal.rota is None:
        legal.take_cells(start)
    return start


def _reserve(guide: _Guide, left: float, run: Run) -> float:
    """Return the seconds of those `left` that are kept for what follows the search."""
    if guide.exact:
        return EXACT_RESERVE * left
    if not starts_at_root(guide.translation.problem):
        return BARE_RESERVE * left
    return BOUND_RESERVE * left if run.deterministic else min(BOUND_RESERVE * left, READINGS * guide.seconds)


def _bound(
    model: ReadableModel, guide: _Guide, found: EngineResult, legal: "_LegalRota", reserve: float, run: Run
) -> float:  # fmt: skip
    """Return a bound on the whole model by a problem that leaves out all that the engine cannot state."""
    if run.stopped or (not run.deterministic and guide.seconds >= run.left):
        return -np.inf
    run.tell("computing a bound")
    relaxation = guide.relaxation or translate(model, None)
    known = found.cells if legal.rota is None else guide.translation.cells(legal.rota)
    seconds = reserve if run.deterministic else max(0.0, run.left)
    clock = run.clock(BOUND_SHARE * seconds)
    return guide.on_call.bound + lower_bound(relaxation.problem, clock, known, found.root_columns)


class _LegalRota:
    """The best rota of the engine that keeps every must of the whole model: the first one at once, then the best."""

    def __init__(self, desk: Desk, model: ReadableModel, guide: _Guide, run: Run) -> None:
        self.model = model
        self.rota: Rota | None = None
        self.objective = np.inf
        self.seconds: float | None = None
        self._taken: set[Rota] = set()
        self._desk, self._guide, self._run = desk, guide, run

    def take_first(self, cells: Cells, _value: float, _bound: float) -> None:
        """Take the first cells that become a legal rota; later ones wait for the end of the search."""
        if self.rota is None:
            self.take_cells(cells)

    def take_cells(self, cells: Cells | None) -> None:
        """Take cells that the engine found, if there are any."""
        if cells is not None:
            translation = self._guide.translation
            self.take(translation.rota(cells, self._guide.base), translation.problem.value(cells))

    def take(self, rota: Rota, value: float = -np.inf) -> None:
        """Repair a rota on the whole model and keep it if it is better; the first one may take longer.

        A rota that was taken before, such as a start that no search made better, is not repaired again. A repair ends
        when its objective is the `value` that the rota has for the engine.
        """
        if rota in self._taken and self.rota is not None:
            return
        self._taken.add(rota)
        repaired = repair_exactly(
            self._desk, self.model, rota, REPAIR_SECONDS, self._run, first=self.rota is None, enough=value + EPSILON
        )
        if repaired is None or repaired[1] >= self.objective:
            return
        self.rota, self.objective = repaired
        if self.seconds is None:
            self.seconds = self._run.elapsed
            self._run.tell("first legal rota")
