"""What one line of a comparison says of a plan, beside its key figures."""

from dataclasses import dataclass
from typing import Literal

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.reports.measures.key_figures import KeyFigures, key_figures
from planner.reports.measures.load import Load, loads

Publishable = Literal["yes", "with care", "no"]


@dataclass(frozen=True)
class ScenarioFigures:
    """A plan in figures: hours and money over the plan, shares from 0 to 1.

    `paid_hours` are the contract hours of all who are employed, their leave included, and hours worked beyond them.
    `fte` are contracts in full-time weeks of `full_week_hours`. `nights` and `weekends` are the fewest and the most
    that people have who have any. `margin` is by how many points the worst promise is above its target.
    """

    key: KeyFigures
    fte: float
    full_week_hours: float
    paid_hours: float
    standby_pay: float | None
    nights: tuple[int, int]
    weekends: tuple[int, int]
    most_days_on_call: int
    call_outs: float
    margin: float | None

    @property
    def publishable(self) -> Publishable:
        """Whether the rota can be published: no must is broken, every target is kept, and nothing is short."""
        if self.key.musts_broken:
            return "no"
        short = self.key.hours_short > self.key.hours_unknown or self.key.windows_short > self.key.windows_unknown
        empty = any(tier.filled < tier.days for tier in self.key.on_call)
        kept = all(row.kept for row in self.key.promise)
        return "yes" if kept and not short and not empty else "with care"


def scenario_figures(plan: Plan, full_week: int = 0) -> ScenarioFigures:
    """Return the figures of a plan; `full_week` are the minutes of a full-time week (0: the longest contract)."""
    inputs, load = plan.inputs, loads(plan.inputs, plan.rota)
    key = key_figures(plan)
    week = full_week or full_time_week(inputs)
    found = list(load.values())
    return ScenarioFigures(
        key,
        sum(_week(inputs, each) for each in found) / week if week else 0.0,
        week / 60,
        sum(_paid(inputs, each) for each in found) / 60,
        sum(each.for_standby for each in plan.premium_pay.values()) if plan.premium_pay else None,
        _range([each.nights for each in found]),
        _range([each.weekends for each in found]),
        max((each.on_call_days for each in found), default=0),
        sum(plan.promise.callouts.values()),
        min((100 * (row.promised - row.target_share) for row in key.promise), default=None),
    )


def full_time_week(inputs: Inputs) -> int:
    """Return the minutes of the longest contract week."""
    return max((person.contract_minutes for person in inputs.people), default=0)


def _week(inputs: Inputs, load: Load) -> float:
    """Return the contract minutes a week, for the share of the plan in which the person is employed."""
    days = inputs.horizon.days
    return load.person.contract_minutes * sum(load.person.employed(day) for day in days) / len(days)


def _paid(inputs: Inputs, load: Load) -> float:
    """Return the minutes of the contract, leave included, and those worked beyond what is due."""
    weeks = len(inputs.horizon.days) / 7
    return _week(inputs, load) * weeks + max(0, load.over_minutes)


def _range(counts: list[int]) -> tuple[int, int]:
    some = [count for count in counts if count] or [0]
    return min(some), max(some)
