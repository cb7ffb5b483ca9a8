"""A finished plan and its provenance."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planner.domain.inputs import Inputs
from planner.domain.outcome.assessment import Assessment
from planner.domain.outcome.back_test import BackTest
from planner.domain.outcome.breach import Witness
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.conflict import Conflict, WorkbookRow
from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.past import Past
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.refusal import Refusal
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast

Status = Literal["optimal", "feasible", "stopped"]

DETERMINISTIC, SECONDS, START, YES = "deterministic", "seconds", "starts from", "yes"
"""Names of the options in a provenance, and the value of one that is on."""


@dataclass(frozen=True)
class Solved:
    """The result of the solver: a rota, its objective, and a bound that no rota can beat.

    `objective` and `bound` are in the weights of the Rules sheet; `gap` is (objective - bound) / objective, 0 when
    proven. `first_legal_seconds` is when the first rota that keeps every must was found, None when musts clash.
    `levels` are the levels of the objective in their order. Seconds are seconds of work; `unworked` are those that a
    busy machine did not do before the latest end of the solve. `modelled` are the amounts of all breaches in the rota
    as the model counts them, by rule and witness; None where no model did: on a very large desk, for half a turn on
    call, or in a file.
    """

    rota: Rota
    status: Status
    objective: float
    bound: float
    seconds: float
    first_legal_seconds: float | None = None
    levels: tuple[ObjectiveLevel, ...] = ()
    unworked: float = 0.0
    modelled: Mapping[tuple[str, Witness], int] | None = None

    @property
    def gap(self) -> float:
        """The share of the objective by which a better rota could still improve it."""
        return 0.0 if self.objective <= self.bound else (self.objective - self.bound) / abs(self.objective)


@dataclass(frozen=True)
class Round:
    """One round of solve and simulate: the promise and paid minutes of its rota, and what was asked of the next one."""

    promise: Promise
    asked: str
    paid_minutes: int = 0


@dataclass(frozen=True)
class Provenance:
    """The origin of a plan: the hash of its inputs, versions of packages, the seed, seconds per stage.

    `options` are those of the command, and `parts` the hash of each part of the inputs, by name; results of earlier
    versions have neither.
    """

    input_hash: str
    made_at: str
    versions: Mapping[str, str]
    seed: int
    seconds: Mapping[str, float]
    options: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def deterministic(self) -> bool:
        """Whether the same inputs and versions give the same file again, but for its stamp."""
        return self.options.get(DETERMINISTIC) == YES

    @property
    def shown_time(self) -> str:
        """When the plan was made, as pages show it; empty for a deterministic plan, where the stamp alone has it."""
        return "" if self.deterministic else f"{self.made_at[:16].replace('T', ' ')} UTC"

    @property
    def origin(self) -> str:
        """When and from which inputs the plan was made: `Made 2026-05-20 08:30 UTC from inputs 5f2c9a71d04b`."""
        return " ".join(filter(None, ("Made", self.shown_time, "from inputs", self.input_hash)))


@dataclass(frozen=True, eq=False)
class Plan:
    """A plan with all that is known about it; the workbook, the web page and the files are drawn from it.

    `chance_minutes` is how many more minutes are paid so that targets are kept as surely as asked, not only on average;
    None when the average is asked for, or the targets are missed.
    """

    inputs: Inputs
    forecast: Forecast
    requirement: Requirement
    solved: Solved
    promise: Promise
    rounds: tuple[Round, ...]
    provenance: Provenance
    past: Past = field(default_factory=Past)
    assessment: Assessment = field(default_factory=Assessment)
    back_test: BackTest = field(default_factory=BackTest)
    chance_minutes: int | None = None

    @property
    def rota(self) -> Rota:
        """The rota of the plan."""
        return self.solved.rota

    @property
    def breaches(self) -> Breaches:
        """The breaches of the rota."""
        return self.assessment.breaches

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The rows of the workbook that no rota can keep together."""
        return self.assessment.conflicts

    @property
    def bounds(self) -> tuple[WorkbookRow, ...]:
        """The demands that no rota of these people can meet."""
        return self.assessment.bounds

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """The refused wishes with their reasons."""
        return self.assessment.refusals

    @property
    def overtime(self) -> Mapping[str, Overtime]:
        """The overtime of the people whose labour law pays any."""
        return self.assessment.overtime

    @property
    def premium_pay(self) -> Mapping[str, PremiumPay]:
        """What labour laws pay people on top for nights, weekends, public holidays and standby."""
        return self.assessment.premium_pay

    @property
    def least_rest(self) -> Mapping[str, int]:
        """The minutes between two duties that are a must for each person."""
        return self.assessment.least_rest

    @property
    def lacking(self) -> str:
        """What would keep the promise: the last thing that was asked for, empty when the promise is kept."""
        return self.rounds[-1].asked if self.rounds and not self.promise.kept else ""

    @property
    def broken_musts(self) -> Breaches:
        """The breaches that make a plan unfit to publish."""
        return self.breaches.musts
