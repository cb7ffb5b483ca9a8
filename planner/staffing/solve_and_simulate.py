"""The loop of solve and simulate: staff the requirement, see what it promises, ask for more where it falls short.

Cuts from a simulated schedule, as in Atlason, Epelman and Henderson (Management Science 54, 2008): windows that the
rota breaks are added exactly, floors and windows are raised where a priority's breaches happen, and the rota is solved
again from the last one.
"""

import time
from dataclasses import dataclass, field, replace

from planner.capacity.requirement.raise_need import raise_need
from planner.capacity.requirement.windows import missed_windows
from planner.capacity.simulation.simulate import simulate_rota
from planner.domain.demand import Forecast
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Round, Solved
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from planner.staffing.hiring_advice import hiring_advice
from scheduling.solving.objective_levels import bounded
from scheduling.solving.solve import prepare, solve_rota

MOST_ROUNDS = 3
"""How often the need is raised at most: each round costs a solve, and the first two bring most of the gain."""

FIRST, SECOND, SECOND_IF_KEPT = 0.2, 0.45, 0.7
"""Of the solver's seconds: for the first rota, and for the one that keeps the windows the first one broke.

When the first one kept every target, the second most likely does, and gets most of what rounds would need.
"""

WORTH = 2.0
"""A round is worth its solve when that gets so many times what the first one took to its first legal rota.

On a large desk that is most of a minute; what is left there for rounds goes to the second rota instead.
"""


@dataclass(frozen=True)
class Staffed:
    """A rota with the requirement it was made for, its promise, and how it got there."""

    requirement: Requirement
    solved: Solved
    promise: Promise
    rounds: tuple[Round, ...]


@dataclass(frozen=True)
class _Desk:
    """What stays the same from one solve to the next."""

    inputs: Inputs
    forecast: Forecast
    seconds: float
    deterministic: bool
    progress: Progress
    spent: list[float] = field(default_factory=list)
    bounds: list[float] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Solver seconds that are left: getting a large desk ready takes some, whatever a solve is given."""
        return self.seconds if self.deterministic else self.seconds - sum(self.spent)

    def solve(self, requirement: Requirement, hint: Rota | None, share: float) -> Solved:
        """Solve in a share of the seconds, or in those that are left of them.

        Each need asks for all that the one before asked for, so what no rota could beat there it cannot beat here.
        """
        started = time.monotonic()
        solved = solve_rota(
            self.inputs,
            requirement,
            hint=hint,
            seconds=max(1.0, min(share * self.seconds, self.left)),
            deterministic=self.deterministic,
            progress=self.progress,
        )
        self.spent.append(time.monotonic() - started)
        if solved.first_legal_seconds is None:  # a rota that breaks musts may beat what no legal one can
            return solved
        self.bounds.append(solved.bound)
        return bounded(solved, max(self.bounds))

    def missed(self, requirement: Requirement, solved: Solved) -> Requirement:
        return requirement.with_windows(missed_windows(self.inputs, self.forecast, requirement, solved.rota))

    def promise(self, solved: Solved) -> Promise:
        """Simulate to the end also when asked to stop: it takes seconds, and a rota without its promise is no plan."""
        return simulate_rota(self.inputs, self.forecast, solved.rota, Progress(self.progress.tell))


def staff(
    inputs: Inputs,
    forecast: Forecast,
    requirement: Requirement,
    *,
    hint: Rota | None,
    seconds: float,
    deterministic: bool,
    progress: Progress,
) -> Staffed:
    """Return the rota that keeps most of its promises within the seconds given.

    Raises
    ------
    NoRota
        When no rota can be made at all.
    """
    prepare(inputs, progress)
    desk = _Desk(inputs, forecast, seconds, deterministic, progress)
    first = desk.solve(requirement, hint, FIRST)
    solved, rest = first, 1 - FIRST - SECOND
    least = 0.0 if deterministic else WORTH * (first.first_legal_seconds or desk.spent[0]) / seconds
    if not progress.stop.is_set():
        requirement = desk.missed(requirement, first)
        share = 1.0 if least > rest else SECOND_IF_KEPT if desk.promise(first).kept else SECOND
        solved = desk.solve(requirement, first.rota, share)
    promise = desk.promise(solved)
    rounds: list[Round] = []
    while not (promise.kept or len(rounds) >= MOST_ROUNDS or desk.left <= least * seconds or progress.stop.is_set()):
        owed = desk.missed(requirement, solved)
        raised, asked = raise_need(inputs, forecast, owed, solved.rota, promise)
        if raised is owed:
            break
        rounds.append(Round(promise, asked))
        progress.tell(Step("promise", asked))
        again = desk.solve(raised, solved.rota, max(rest / MOST_ROUNDS, least))
        better = desk.promise(again)
        if better.shortfall >= promise.shortfall:
            break
        requirement, solved, promise = raised, again, better
    if not promise.kept and not progress.stop.is_set():
        rounds.append(Round(promise, hiring_advice(inputs, forecast, solved, promise)))
    solved = replace(solved, first_legal_seconds=first.first_legal_seconds)
    return Staffed(requirement, solved, promise, tuple(rounds))
