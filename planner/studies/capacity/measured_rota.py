"""The rota on which the rostering efficiency is measured: one that was published, that of a result, or one made now."""

from collections.abc import Callable
from dataclasses import dataclass

from forecasting.forecast import forecast_demand
from planner.archive.version import Version
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast
from planner.studies.capacity.assumptions import Assumptions
from planner.studies.capacity.rostering_efficiency import RosteringEfficiency, rostering_efficiency
from planner.studies.past_months import as_known


@dataclass(frozen=True)
class RealRota:
    """A rota that people have: of a published version or of a result; `name` says which."""

    name: str
    rota: Rota
    inputs: Inputs


def published_rota(versions: tuple[Version, ...], inputs: Inputs) -> RealRota | None:
    """Return the last published rota whose people and shifts all are in the workbook still; None without one."""
    duties = set(inputs.shift) | set(inputs.tier)
    for version in reversed(versions):
        draft = version.draft
        known = all(each.person in inputs.person and each.duty in duties for each in draft.rota.assignments)
        if known and draft.rota.assignments and len(inputs.tickets.before(inputs.between(*draft.days).horizon.start)):
            return RealRota(f"the rota published for {version.period}", draft.rota, as_known(inputs, *draft.days))
    return None


def measured_efficiency(
    inputs: Inputs,
    near: Forecast,
    real: RealRota | None,
    plan: Callable[[], Plan],
    progress: Progress | None = None,
) -> RosteringEfficiency:
    """Return the efficiency of the Capacity sheet, or measure it: on a real rota, or else on a `plan` made now."""
    assumptions = Assumptions(inputs.assumptions)
    if assumptions.has("rostering efficiency"):
        return RosteringEfficiency(assumptions.value("rostering efficiency"), "Capacity sheet")
    if real is not None:
        same = real.inputs.horizon.days == near.horizon.days
        forecast = near if same else forecast_demand(real.inputs, progress)
        return rostering_efficiency(real.inputs, forecast, real.rota, real.name, progress)
    made = plan()
    whose = "the rota that this program plans for the first month"
    return rostering_efficiency(made.inputs, made.forecast, made.rota, whose, progress)
