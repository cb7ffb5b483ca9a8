"""What leadership asks "what if" about: a scenario changes the inputs, and is planned like any other month."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import NamedTuple

from forecasting.forecast import forecast_demand
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.scenario import BASE
from planner.domain.tickets.demand import Forecast
from planner.pipeline import make_plan
from planner.staffing.compile_ahead import CompileAhead, groups_for
from planner.studies.changes.catalogue import apply_each
from planner.studies.side_by_side import side_by_side
from planner.studies.tasks import RunTasks

SHARE = 0.5
"""The share of the Plan sheet's seconds that each plan of a comparison gets, the base too: effort is no difference."""


@dataclass(frozen=True)
class Compared:
    """The plans by name, the base first, and why there is none of the scenarios that failed."""

    plans: Mapping[str, Plan]
    failed: Mapping[str, str] = field(default_factory=dict)


class World(NamedTuple):
    """The inputs under a name, and the rota that their search starts from, if one is known."""

    name: str
    inputs: Inputs
    start: Rota | None = None

    @classmethod
    def beside(cls, base: Plan, name: str, inputs: Inputs) -> "World":
        """Return changed inputs that start from the rota of a plan if the same duties can be worked."""
        return cls(name, inputs, base.rota if _same_duties(base.inputs, inputs) else None)


@dataclass(frozen=True)
class PlanFrom:
    """Plans that stand on one forecast and have as many seconds each, so that they differ by what was changed."""

    forecast: Forecast
    seconds: float
    deterministic: bool

    def __call__(self, world: World, progress: Progress) -> Plan:
        """Plan the inputs of a world."""
        return make_plan(
            world.inputs,
            deterministic=self.deterministic,
            seconds=self.seconds,
            hint=world.start,
            forecast=self.forecast,
            progress=progress,
        )


def _same_duties(one: Inputs, other: Inputs) -> bool:
    """Tell whether the same duties can be worked: a rota of one is then a good start for the other.

    Elsewhere it is a poor one: the search keeps the turns on call of its start.
    """
    return one.shifts == other.shifts and one.tiers == other.tiers


def seconds_of_plans(inputs: Inputs, seconds: float | None) -> float:
    """Return the seconds of each plan of a comparison, unless they are set."""
    return SHARE * inputs.settings.solver_seconds if seconds is None else seconds


def _keep(compared: Compared) -> None:
    """Do nothing with what is done so far."""


def compare(
    inputs: Inputs,
    *,
    deterministic: bool = False,
    seconds: float | None = None,
    run: RunTasks = side_by_side,
    progress: Progress | None = None,
    done: Callable[[Compared], None] = _keep,
) -> Compared:
    """Plan the month as it is and under every scenario of the workbook; the base comes first.

    `seconds` limits the solving of each plan (default: half of the Plan sheet's). After each plan `done` gets
    all that there is so far. A scenario that fails is left out with its reason, and the others go on.

    Raises
    ------
    InputFaults
        When the workbook has no scenarios, or one of them asks for what cannot be.
    """
    if not inputs.scenarios:
        raise InputFaults((Fault("Scenarios", 1, 1, "A1", "no scenario", "at least one row with a change"),))
    progress = progress or Progress()
    worlds = apply_each(inputs.scenarios, inputs)
    limit = seconds_of_plans(inputs, seconds)
    ahead = CompileAhead.start(*groups_for(inputs))
    forecast = forecast_demand(inputs, progress)
    ahead.wait(progress)
    comparison = _Comparison(World(BASE, inputs), worlds, PlanFrom(forecast, limit, deterministic), done)
    comparison.plan(run, progress)
    return comparison.so_far()


@dataclass
class _Comparison:
    """The plans of a comparison as far as they are made, of the base and of each world by its name."""

    base: World
    worlds: Mapping[str, Inputs]
    planner: PlanFrom
    done: Callable[[Compared], None]
    found: dict[str, Plan] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def plan(self, run: RunTasks, progress: Progress) -> None:
        """Plan the base, beside it the worlds with other duties, and then those that start from its rota.

        A base that failed is planned once more in this process, which raises the error itself.
        """
        alike = {name: _same_duties(self.base.inputs, inputs) for name, inputs in self.worlds.items()}
        parts = [self.base, *(World(name, each) for name, each in self.worlds.items() if not alike[name])]
        progress.tell(Step("scenario", f"{BASE} and {len(self.worlds)} more", share=0.0))
        with closing(run(self.planner, parts, progress)) as ended:
            for world, plan, why in ended:
                if world.name != BASE:
                    self._take(world.name, plan, why, progress)
                    continue
                base = plan or self.planner(world, progress)
                parts += [World(name, each, base.rota) for name, each in self.worlds.items() if alike[name]]
                self._take(BASE, base, "", progress)
        if BASE not in self.found:  # stopped before it was begun
            self._take(BASE, self.planner(self.base, progress), "", progress)

    def _take(self, name: str, plan: Plan | None, why: str, progress: Progress) -> None:
        """Keep what has ended, and hand on all that there is as soon as the base is there."""
        if plan is None:
            self.failed[name] = why
        else:
            self.found[name] = plan
        number, whole = len(self.found) + len(self.failed), 1 + len(self.worlds)
        progress.tell(Step("scenario", f"{number} of {whole} plans", share=number / whole))
        if BASE in self.found:
            self.done(self.so_far())

    def so_far(self) -> Compared:
        """Return the plans that there are, in the order of the workbook."""
        plans = {name: self.found[name] for name in (BASE, *self.worlds) if name in self.found}
        return Compared(plans, dict(self.failed))
