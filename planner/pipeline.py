"""The pipeline: from inputs to a plan."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from forecasting.forecast import forecast_demand
from forecasting.volume import with_volume
from planner.assessment.assemble_plan import assemble_plan
from planner.assessment.assess import assess
from planner.assessment.provenance import provenance
from planner.capacity.requirement.demand import Demand
from planner.capacity.requirement.known_forecast import without_unknown_hours
from planner.capacity.requirement.require import require
from planner.capacity.service.observed_service import past_of
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import DETERMINISTIC, SECONDS, START, YES, Plan
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast
from planner.staffing.capacity_bounds import capacity_bounds
from planner.staffing.compile_ahead import CompileAhead, groups_for
from planner.staffing.solve_and_simulate import solve_and_simulate
from scheduling.checking.agreement import confirm
from scheduling.checking.desk import Desk


def make_plan(
    inputs: Inputs,
    *,
    deterministic: bool = False,
    seconds: float | None = None,
    hint: Rota | None = None,
    forecast: Forecast | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Forecast the demand, work out the requirement, build and simulate the rota, assess it, return the plan.

    `seconds` limits the solving (default: the Plan sheet's); `hint` is a rota to start from; `forecast` is one that was
    already made from the same tickets. A `deterministic` plan measures no time: its seconds are those of the limit.

    Raises
    ------
    NoRota
        When no rota can be made at all.
    Disagreement
        When the checker finds other breaches in the rota than the model that made it: a fault of ours.
    """
    progress = progress or Progress()
    took: dict[str, float] = {}
    ahead = CompileAhead.start(*groups_for(inputs))
    with _stage("forecast", took, progress):
        forecast = with_volume(forecast or forecast_demand(inputs, progress), inputs.volume_changes)
        forecast = without_unknown_hours(inputs, forecast)
    with _stage("requirement", took, progress):
        demand = Demand.of(inputs, forecast)
        desk = Desk.of(inputs, require(inputs, demand))
        for bound in capacity_bounds(desk):
            progress.tell(Step("bounds", str(bound)))
    ahead.wait(progress)
    budget = seconds if seconds is not None else inputs.settings.solver_seconds
    with _stage("rota", took, progress, budget):
        staffed = solve_and_simulate(
            desk,
            demand,
            hint=hint,
            seconds=budget,
            deterministic=deterministic,
            progress=progress,
        )
    with _stage("check", took, progress):
        assessment = assess(staffed.desk, staffed.solved.rota)
        confirm(staffed.desk, staffed.solved, assessment.breaches)
    return assemble_plan(
        staffed.desk,
        staffed.solved,
        assessment,
        forecast=forecast,
        promise=staffed.promise,
        provenance=provenance(inputs, {} if deterministic else took, _options(deterministic, budget, hint)),
        rounds=staffed.rounds,
        past=past_of(inputs, demand.terms),
        chance_minutes=staffed.chance_minutes,
    )


def _options(deterministic: bool, seconds: float, hint: Rota | None) -> dict[str, str]:
    """Return what has to be known beside the inputs to make the plan again."""
    return {
        DETERMINISTIC: YES if deterministic else "no",
        SECONDS: f"{seconds:g}",
        START: "nothing" if hint is None else "an earlier rota",
    }


@contextmanager
def _stage(name: str, took: dict[str, float], progress: Progress, budget: float | None = None) -> Iterator[None]:
    progress.tell(Step(name, budget=budget))
    start = time.monotonic()
    yield
    took[name] = time.monotonic() - start
