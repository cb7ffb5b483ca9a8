"""From inputs and requirement to a rota: the best one found, and how good it is known to be."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event, Thread

from ortools.sat.python import cp_model

from planner.domain.errors import NoRota
from planner.domain.inputs import Inputs
from planner.domain.plan import Solved, Status
from planner.domain.progress import Progress, Step
from planner.domain.requirement import Requirement
from planner.domain.rota import Rota
from scheduling.columns.reading import ReadableModel
from scheduling.in_force import rules_in_force
from scheduling.lead import NOT_LED, Led, lead, leads

STALLED_SECONDS = 30.0
"""The search ends early when neither rota nor bound has moved for so long."""

PATIENCE = 120.0
"""Seconds past the limit that a first rota is waited for."""

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


def solve_rota(
    inputs: Inputs,
    requirement: Requirement,
    *,
    hint: Rota | None = None,
    seconds: float | None = None,
    deterministic: bool = False,
    progress: Progress = Progress(),  # noqa: B008
) -> Solved:
    """Return the best rota that can be found in the time, and a bound no rota can beat.

    `seconds` defaults to the Plan sheet's; `hint` is a rota to start from. With `deterministic` the search is cut off
    by work done rather than by the clock, so the same inputs give the same rota. When musts clash, the rota that breaks
    them least is returned and `first_legal_seconds` is None; `check_rota` names what it breaks.

    Raises
    ------
    NoRota
        When there is nobody to plan or nothing to be worked.
    """
    if reasons := _hopeless(inputs):
        raise NoRota(reasons)
    started = time.monotonic()
    limit = float(inputs.settings.solver_seconds) if seconds is None else seconds
    rules = rules_in_force(inputs)
    for relaxed in (False, True):
        model = ReadableModel(inputs, requirement, rules, relaxed)
        led = NOT_LED
        if not relaxed and leads(inputs, model):
            left = limit - (time.monotonic() - started)
            led = lead(model, hint, left, inputs.settings.seed, deterministic, progress)
        if led.rota is not None or hint is not None:
            model.hint(led.rota or hint or Rota())
        run = _Run(model, progress, started, limit, inputs.settings.seed, deterministic)
        solved = _better(model, led, None if led.proven else run.solve(legal=not relaxed), started)
        if solved is not None:
            return solved
    raise NoRota(("no rota was found in the time allowed: give it more seconds",))


def _hopeless(inputs: Inputs) -> tuple[str, ...]:
    reasons = []
    if not inputs.people:
        reasons.append("the People sheet names nobody: there is no one to plan")
    if not inputs.shifts and not inputs.tiers:
        reasons.append("the Shifts and On-call sheets are empty: there is nothing to be worked")
    return tuple(reasons)


def _better(model: ReadableModel, led: Led, solved: Solved | None, started: float) -> Solved | None:
    """Return the better of what the engine and the solver found, with the better bound."""
    bound = led.bound * model.unit_price
    if led.rota is not None and (solved is None or led.objective * model.unit_price < solved.objective):
        value, seconds = led.objective * model.unit_price, time.monotonic() - started
        least = bound if solved is None else max(bound, solved.bound)
        return Solved(led.rota, "optimal" if least >= value else "feasible", value, least, seconds, led.seconds)
    if solved is None or bound <= solved.bound:
        return solved
    return replace(solved, bound=bound, status="optimal" if bound >= solved.objective else solved.status)


@dataclass
class _Run:
    """One search: the solver, its clock, and what it tells on the way."""

    model: ReadableModel
    progress: Progress
    started: float
    limit: float
    seed: int
    deterministic: bool
    solver: cp_model.CpSolver = field(default_factory=cp_model.CpSolver)
    first: float | None = None
    moved: float = field(default_factory=time.monotonic)

    def solve(self, legal: bool) -> Solved | None:
        """Search until proven, stopped or out of time; None when there is no rota under these limits."""
        self._set_up()
        status = self._search()
        if status == cp_model.UNKNOWN and not self.progress.stop.is_set():
            self._settle_for_any()
            status = self._search()
        if status not in SOLVED:
            return None
        worth = self.model.unit_price
        end: Status = (
            "optimal" if status == cp_model.OPTIMAL else "stopped" if self.progress.stop.is_set() else "feasible"
        )
        return Solved(
            self.model.rota(self.solver),
            end,
            self.solver.objective_value * worth,
            self.solver.best_objective_bound * worth,
            time.monotonic() - self.started,
            self.first if legal else None,
        )

    def _set_up(self) -> None:
        parameters = self.solver.parameters
        parameters.num_workers = 2
        parameters.catch_sigint_signal = False  # Ctrl-C is the caller's, who asks through `progress.stop`
        parameters.random_seed = self.seed
        parameters.linearization_level = 2
        left = max(1.0, self.limit - (time.monotonic() - self.started))
        if self.deterministic:
            parameters.interleave_search = True
            parameters.max_deterministic_time = left
        else:
            parameters.max_time_in_seconds = left

    def _settle_for_any(self) -> None:
        """Go on past the limit, but only to the first rota: a late one is better than none."""
        self.progress.tell(Step("rota", "no rota yet; going on to the first one", None, self.limit))
        parameters = self.solver.parameters
        parameters.stop_after_first_solution = True
        if self.deterministic:
            parameters.max_deterministic_time = PATIENCE
        else:
            parameters.max_time_in_seconds = PATIENCE

    def _search(self) -> int:
        done = Event()
        watcher = Thread(target=self._watch, args=(done,), daemon=True)
        watcher.start()
        try:
            return int(self.solver.solve(self.model.cp, _Listener(self._heard)))
        finally:
            done.set()
            watcher.join()

    def _heard(self, objective: float, bound: float) -> None:
        now = time.monotonic()
        self.moved = now
        self.first = self.first if self.first is not None else now - self.started
        gap = 0.0 if objective <= bound else (objective - bound) / abs(objective)
        self.progress.tell(Step("rota", "better rota", gap, now - self.started))

    def _watch(self, done: Event) -> None:
        while not done.wait(0.2):
            stalled = (
                not self.deterministic and time.monotonic() - self.moved > STALLED_SECONDS and self.first is not None
            )
            if self.progress.stop.is_set() or stalled:
                self.solver.stop_search()


class _Listener(cp_model.CpSolverSolutionCallback):
    def __init__(self, heard: Callable[[float, float], None]) -> None:
        super().__init__()
        self._heard = heard

    def on_solution_callback(self) -> None:
        self._heard(self.objective_value, self.best_objective_bound)
