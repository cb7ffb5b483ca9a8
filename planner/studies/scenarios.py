"""What leadership asks "what if" about: a scenario changes the inputs, and is planned like any other month."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from forecasting.forecast import forecast_demand
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
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


@dataclass(frozen=True)
class PlanFrom:
    """Plans that stand on one forecast and have as many seconds each, so that they differ by what was changed."""

    forecast: Forecast
    base: Plan
    seconds: float
    deterministic: bool

    def __call__(self, world: tuple[str, Inputs], progress: Progress) -> Plan:
        """Plan the inputs of a named world, from the base's rota if it has the same shifts and turns on call."""
        _, inputs = world
        return make_plan(
            inputs,
            deterministic=self.deterministic,
            seconds=self.seconds,
            hint=self.base.rota if _same_duties(self.base.inputs, inputs) else None,
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
    progress.tell(Step("scenario", BASE))
    base = make_plan(inputs, deterministic=deterministic, seconds=limit, forecast=forecast, progress=progress)
    found: dict[str, Plan] = {}
    failed: dict[str, str] = {}

    def so_far() -> Compared:
        return Compared({BASE: base} | {name: found[name] for name in worlds if name in found}, dict(failed))

    done(so_far())
    work = PlanFrom(forecast, base, limit, deterministic)
    for number, ((name, _), made, why) in enumerate(run(work, tuple(worlds.items()), progress), 1):
        if made is None:
            failed[name] = why
        else:
            found[name] = made
        progress.tell(Step("scenario", f"{number} of {len(worlds)}", share=number / len(worlds)))
        done(so_far())
    return so_far()
