"""The loop of solve and simulate: solve for the requirement, simulate the rota, ask for more where it misses.

Cuts from a simulated schedule, as in Atlason, Epelman and Henderson (Management Science 54, 2008): windows that the
rota breaks are added exactly, floors and windows are raised where a priority's breaches happen, and the rota is solved
again from the last one.
"""

from dataclasses import dataclass, field, replace

from planner.capacity.requirement.demand import Demand
from planner.domain.outcome.plan import Round, Solved
from planner.domain.outcome.promise import Promise
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.reports.measures.load import paid_minutes
from planner.staffing.hiring_advice import hiring_advice
from planner.staffing.service_check import ServiceCheck
from scheduling.checking.call_out_rest import rest_of_rules
from scheduling.checking.desk import Desk
from scheduling.solving.objective_levels import with_bound
from scheduling.solving.solve import prepare, solve_rota
from scheduling.solving.warm_start import WarmStart

MOST_ROUNDS = 3
"""The most rounds in which the need is raised: each costs a solve, and the first two bring most of the gain."""

FIRST, SECOND, SECOND_IF_KEPT = 0.2, 0.45, 0.7
"""Shares of the solver's seconds: for the first rota, and for the second, which keeps the windows that the first broke.

When the first keeps every target, the second most likely does too and gets most of the seconds of the rounds.
"""

REST = 1 - FIRST - SECOND
"""The share that is left for rounds."""

WORTH = 2.0
"""A round is worth its solve when it gets this many times the seconds that a solve takes to its first legal rota.

On a large desk that is most of a minute; there the second rota gets the seconds of the rounds.
"""


@dataclass(frozen=True)
class Staffed:
    """A rota with the desk it was made for, its promise, and the rounds that led to it."""

    desk: Desk
    solved: Solved
    promise: Promise
    rounds: tuple[Round, ...]

    def asking(self, asked: str) -> "Staffed":
        """Return this rota with one more round: what is asked of the next one."""
        return replace(self, rounds=(*self.rounds, Round(self.promise, asked, self._paid_minutes)))

    @property
    def chance_minutes(self) -> int | None:
        """How many more minutes are paid than in the first rota that keeps every target on average.

        None when the Plan sheet asks for the average only, or a target is missed.
        """
        if not self.desk.inputs.settings.months_to_keep or not self.promise.kept:
            return None
        first = next((each.paid_minutes for each in self.rounds if each.promise.kept_on_average), self._paid_minutes)
        return self._paid_minutes - first

    @property
    def _paid_minutes(self) -> int:
        return sum(paid_minutes(self.desk.inputs, each.duty, each.day) for each in self.solved.rota.assignments)


@dataclass(frozen=True)
class _Solver:
    """What stays the same from one solve to the next."""

    seconds: float
    deterministic: bool
    progress: Progress
    solved: list[Solved] = field(default_factory=list)
    bounds: list[float] = field(default_factory=list)
    warm: WarmStart = field(default_factory=WarmStart)

    @property
    def spent(self) -> float:
        """The seconds of work so far; a large desk takes some on top of the limit of a solve."""
        return sum(solved.seconds for solved in self.solved)

    @property
    def left(self) -> float:
        """The seconds of work that are left."""
        return self.seconds if self.deterministic else self.seconds - self.spent

    @property
    def least(self) -> float:
        """The least share of the seconds that a round is worth, by the solve that was quickest to a legal rota."""
        if self.deterministic:
            return 0.0
        return WORTH * min(solved.first_legal_seconds or solved.seconds for solved in self.solved) / self.seconds

    @property
    def has_rounds(self) -> bool:
        """Tell whether the second solve leaves seconds that a round is worth."""
        return self.least <= self.left / self.seconds - SECOND

    @property
    def is_done(self) -> bool:
        """Tell whether a stop was asked for, or fewer seconds are left than a round is worth."""
        return self.left < self.least * self.seconds or self.progress.stop.is_set()

    def solve(self, desk: Desk, hint: Rota | None, share: float) -> Solved:
        """Solve within a share of the seconds, or within those that are left.

        Each requirement contains the one before, so the bounds of earlier solves hold for this one too.
        """
        solved = solve_rota(
            desk,
            hint=hint,
            seconds=max(1.0, min(share * self.seconds, self.left)),
            deterministic=self.deterministic,
            progress=self.progress.after(self.spent),
            warm=self.warm,
        )
        self.solved.append(solved)
        if solved.first_legal_seconds is None:  # a rota that breaks musts may beat what no legal one can
            return solved
        self.bounds.append(solved.bound)
        return with_bound(solved, max(self.bounds))

    def in_all(self, best: Solved) -> Solved:
        """Return the best solution with the work of all solves, and the time to the first legal rota of the first.

        A deterministic run has the seconds of its limit, and 0 to the first legal rota.
        """
        legal = self.solved[0].first_legal_seconds
        if self.deterministic:  # no clock may reach the result
            return replace(best, seconds=self.seconds, first_legal_seconds=None if legal is None else 0.0, unworked=0.0)
        unworked = sum(solved.unworked for solved in self.solved)
        return replace(best, seconds=self.spent, first_legal_seconds=legal, unworked=unworked)


def solve_and_simulate(
    desk: Desk,
    demand: Demand,
    *,
    hint: Rota | None,
    seconds: float,
    deterministic: bool,
    progress: Progress,
) -> Staffed:
    """Return the rota that keeps most of its promises, found within `seconds`.

    Raises
    ------
    NoRota
        When no rota can be made at all.
    """
    prepare(desk.inputs, progress)
    solver = _Solver(seconds, deterministic, progress)
    service = ServiceCheck(desk.inputs, demand, progress, rest_of_rules(desk.rules))
    first = solver.solve(desk, hint, FIRST)
    made = Staffed(desk, first, service.promise(first.rota), ())
    if not progress.stop.is_set():
        made = _second(made, solver, service)
    made = _with_rounds(made, solver, service)
    if not made.promise.kept and not progress.stop.is_set():
        advice = hiring_advice(desk.inputs, demand, made.solved, made.promise)
        made = made.asking(advice)
    if made.solved.first_legal_seconds is not None:
        progress.tell(Step("rota", "", made.solved.gap))
    return replace(made, solved=solver.in_all(made.solved))


def _second(made: Staffed, solver: _Solver, service: ServiceCheck) -> Staffed:
    """Solve again with the windows that the first rota breaks, in all the seconds where none are left for rounds.

    A longer search mends most of what the first rota misses on average, but little of what it misses in bad months. So
    more is asked for at once where the average is kept and the chance is not.
    """
    need, rota, kept = made.desk.requirement, made.solved.rota, made.promise.kept
    if made.promise.kept_on_average and not kept:
        need, asked = service.next_requirement(need, rota, made.promise)
        made = made.asking(asked) if asked else made
    else:
        need = service.with_missed_windows(need, rota)
    share = 1.0 if not solver.has_rounds else SECOND_IF_KEPT if kept else SECOND
    desk = made.desk.requiring(need)
    solved = solver.solve(desk, rota, share)
    return Staffed(desk, solved, service.promise(solved.rota), made.rounds)


def _with_rounds(made: Staffed, solver: _Solver, service: ServiceCheck) -> Staffed:
    """Raise the need and solve again until every target is kept; the best promise counts, not the last.

    Cuts add up, so a round goes on from the last one also where that was no better. The rounds end when fewer seconds
    are left than one is worth.
    """
    best = made
    while not (best.promise.kept or len(made.rounds) >= MOST_ROUNDS or solver.is_done):
        need, asked = service.next_requirement(made.desk.requirement, made.solved.rota, made.promise)
        if not asked:
            break
        rounds = made.asking(asked).rounds
        solver.progress.tell(Step("promise", asked))
        raised = made.desk.requiring(need)
        solved = solver.solve(raised, made.solved.rota, max(REST / MOST_ROUNDS, solver.least))
        made = Staffed(raised, solved, service.promise(solved.rota), rounds)
        best = min(best, made, key=lambda staffed: staffed.promise.shortfall)
    return replace(best, rounds=made.rounds)
