"""The key figures of a plan: the Summary page, scenarios, the terminal and summary.json agree on them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Plan
from planner.domain.scenario import person_of
from planner.domain.unknown_hours import unknown_until
from planner.reports.measures.load import loads
from planner.reports.measures.on_call_load import OnCallFigure, on_call_figures
from planner.reports.measures.shortages import plan_shortages
from planner.reports.measures.work_done import served


@dataclass(frozen=True)
class PromiseFigure:
    """A priority's target and its promise over all skills; shares of 0 to 1, `low` to `high` is the 80% range.

    `past` is the share of the last three months of the export, None where it does not say; `waiting` tells that the
    promise holds only if nothing waits for others. `months_kept` is the share of months that keep the target, None
    where it is not known.
    """

    priority: str
    measure: str
    target_minutes: int
    target_share: float
    promised: float
    low: float
    high: float
    kept: bool
    past: float | None = None
    waiting: bool = False
    months_kept: float | None = None


@dataclass(frozen=True)
class KeyFigures:
    """What one line per plan says of it.

    `hours_unknown` and `windows_unknown` are those of the hours and windows short that lie before the first shift of
    the plan starts, while no duty of the month before is known.

    Overtime is that of all whose labour law pays any, its cost what comes on top of `cost`; None where no law does.
    Likewise `premium_cost` is what laws pay on top for nights, weekends, public holidays and standby.
    """

    plan: str
    first_day: date
    last_day: date
    heads: int
    staffed_hours: float
    contract_hours: float
    cost: float
    currency: str
    overtime_hours: float | None
    overtime_cost: float | None
    premium_cost: float | None
    promise: tuple[PromiseFigure, ...]
    hours_short: float
    windows_short: int
    worst_window_hours_short: float
    wishes: int
    wishes_granted: int
    musts_broken: int
    shoulds_broken: int
    on_call: tuple[OnCallFigure, ...]
    solver_status: str
    solver_gap: float
    solver_seconds: float
    solver_objective: float
    solver_bound: float
    levels: tuple[ObjectiveLevel, ...]
    input_hash: str
    made_at: str
    seed: int
    hours_unknown: float = 0.0
    windows_unknown: int = 0

    @property
    def total_cost(self) -> float:
        """The cost with what labour laws pay on top for overtime and as premium pay: what scenarios are compared by."""
        return round(self.cost + (self.overtime_cost or 0) + (self.premium_cost or 0), 2)


_KNOWN: WeakKeyDictionary[Plan, KeyFigures] = WeakKeyDictionary()
"""The key figures of the plans that are in memory: pages of a comparison ask for those of each plan many times."""


def key_figures(plan: Plan) -> KeyFigures:
    """Return the key figures of a plan; heads are the people with at least one duty."""
    if plan not in _KNOWN:
        _KNOWN[plan] = _measure(plan)
    return _KNOWN[plan]


def _measure(plan: Plan) -> KeyFigures:
    inputs, rota = plan.inputs, plan.rota
    load = loads(inputs, rota)
    windows = served(inputs, plan.requirement, rota)
    short, known_from = [each.short for each in windows], unknown_until(inputs)
    shortages = plan_shortages(plan)
    return KeyFigures(
        plan=inputs.settings.plan_name,
        first_day=inputs.settings.first_day,
        last_day=inputs.settings.last_day,
        heads=len({person_of(name) for name in load if name in rota.by_person}),
        staffed_hours=sum(each.minutes for each in load.values()) / 60,
        contract_hours=sum(each.due_minutes for each in load.values()) / 60,
        cost=round(sum(each.cost for each in load.values()), 2),
        currency=inputs.settings.currency,
        overtime_hours=sum(each.minutes for each in plan.overtime.values()) / 60 if plan.overtime else None,
        overtime_cost=round(sum(each.premium for each in plan.overtime.values()), 2) if plan.overtime else None,
        premium_cost=round(sum(each.amount for each in plan.premium_pay.values()), 2) if plan.premium_pay else None,
        promise=_promised(plan),
        hours_short=sum(each.minutes for each in shortages) / 60,
        windows_short=sum(minutes > 0 for minutes in short),
        worst_window_hours_short=max(short, default=0) / 60,
        wishes=sum(each.wishes for each in load.values()),
        wishes_granted=sum(each.wishes_met for each in load.values()),
        musts_broken=len(plan.broken_musts),
        shoulds_broken=len(plan.breaches) - len(plan.broken_musts),
        on_call=on_call_figures(plan),
        solver_status=plan.solved.status,
        solver_gap=plan.solved.gap,
        solver_seconds=plan.solved.seconds,
        solver_objective=plan.solved.objective,
        solver_bound=plan.solved.bound,
        levels=plan.solved.levels,
        input_hash=plan.provenance.input_hash,
        made_at=plan.provenance.made_at,
        seed=plan.provenance.seed,
        hours_unknown=sum(each.minutes for each in shortages if each.end <= known_from) / 60,
        windows_unknown=sum(each.short > 0 and each.window.end <= known_from for each in windows),
    )


def _promised(plan: Plan) -> tuple[PromiseFigure, ...]:
    return tuple(
        PromiseFigure(
            row.priority,
            row.measure,
            row.target_minutes,
            row.target_share,
            row.promised,
            row.low,
            row.high,
            row.kept,
            past.share if (past := plan.past.attained(row.priority, row.measure)) else None,
            plan.past.shows_waiting(row),
            row.months_kept,
        )
        for row in plan.promise.rows
        if not row.skill
    )


def figures(plan: Plan) -> Mapping[str, Any]:
    """Return the key figures as plain values that can be written as JSON; days are ISO text."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(key_figures(plan)).items()
    }
