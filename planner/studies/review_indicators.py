"""The figures that the role reports of a month: tickets, backlog, cost, hours, utilisation, absence, on-call load."""

from collections.abc import Iterator

import numpy as np

from planner.capacity.service.class_record import ClassRecord
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.review import COST, Indicator
from planner.domain.roster.rota import Rota
from planner.reports.measures.load import loads
from planner.studies.review_causes import Month
from scheduling.checking.overtime import overtime
from scheduling.checking.premium_pay import premium_pay

ABSENCE = "Absence of planned shifts"


def indicators_of(month: Month, records: tuple[ClassRecord, ...], replayed: Promise) -> tuple[Indicator, ...]:
    """Return each figure as planned and as it came; what needs the rota that was worked is not known without it."""
    return (*_tickets(month, records), *_cost(month), *_hours(month, replayed), *_on_call(month, replayed))


def _tickets(month: Month, records: tuple[ClassRecord, ...]) -> Iterator[Indicator]:
    horizon, plan = month.inputs.horizon, month.plan
    foreseen, came = float(plan.forecast.mean.sum()), sum(each.came(horizon.start, horizon.end) for each in records)
    heads = sum(name in plan.rota.by_person for name in month.inputs.person)
    worked = sum(name in month.worked.by_person for name in month.inputs.person) if month.worked else heads
    yield Indicator("Tickets", "whole", foreseen, came)
    yield Indicator("Tickets per head", "number", foreseen / max(1, heads), came / max(1, worked))
    opened = sum(each.open_at(horizon.end) for each in records)
    meaning = "Tickets open at the end of the last day."
    yield Indicator("Backlog at the end", "whole", plan.promise.backlog, opened, meaning)
    ages = [_ages(each, horizon.end) for each in records]
    age = float(np.mean(np.concatenate(ages))) / 60 if opened else 0.0
    yield Indicator("Mean age of the backlog, h", "hours", plan.promise.backlog_age_minutes / 60, age)


def _ages(record: ClassRecord, at: int) -> "np.typing.NDArray[np.float64]":
    waits = (record.opened < at) & ((record.resolved < record.opened) | (record.resolved >= at))
    return (at - record.opened[waits]).astype(np.float64)


def _cost(month: Month) -> Iterator[Indicator]:
    """Yield the cost of the rota, if the People sheet has costs."""
    inputs = month.inputs
    if any(person.cost_per_hour for person in inputs.people):
        planned = _paid(inputs, month.plan.rota)
        worked = None if month.worked is None else _paid(inputs, month.worked)
        meaning = "Hours by Cost per hour, with what labour laws pay on top for overtime, premium hours and standby."
        yield Indicator(f"{COST}{inputs.settings.currency}", "whole", planned, worked, meaning)


def _paid(inputs: Inputs, rota: Rota) -> float:
    hours = sum(each.cost for each in loads(inputs, rota).values())
    more = sum(each.premium for each in overtime(inputs, rota).values())
    return hours + more + sum(each.amount for each in premium_pay(inputs, rota).values())


def _hours(month: Month, replayed: Promise) -> Iterator[Indicator]:
    planned = loads(month.inputs, month.plan.rota).values()
    worked = loads(month.inputs, month.worked).values() if month.worked is not None else None
    yield Indicator(
        "Hours on duty",
        "hours",
        sum(each.minutes for each in planned) / 60,
        None if worked is None else sum(each.minutes for each in worked) / 60,
    )
    yield Indicator(
        "Overtime, h",
        "hours",
        sum(max(0, each.over_minutes) for each in planned) / 60,
        None if worked is None else sum(max(0, each.over_minutes) for each in worked) / 60,
        "Hours of each person beyond the contract.",
    )
    yield Indicator(
        "Utilisation",
        "share",
        _mean(month.plan.promise),
        _mean(replayed),
        "Share of time on duty that is on tickets: simulated as planned, and with the tickets that came.",
    )
    meaning = "Shifts on days on which the person did not work at all; planned: Unplanned absence of the Plan sheet."
    yield Indicator(ABSENCE, "share", month.inputs.settings.unplanned_absence, _absence(month), meaning)


def _mean(promise: Promise) -> float | None:
    return float(np.mean(list(promise.utilisation.values()))) if promise.utilisation else None


def _absence(month: Month) -> float | None:
    present = month.with_absence_only
    if present is None:
        return None
    planned, kept = (_shifts(month, rota) for rota in (month.plan.rota, present))
    return 1 - kept / planned if planned else 0.0


def _shifts(month: Month, rota: Rota) -> int:
    return sum(each.duty in month.inputs.shift for each in rota.assignments)


def _on_call(month: Month, replayed: Promise) -> Iterator[Indicator]:
    for tier in month.inputs.tiers:
        days = _most_days(month.plan.rota, tier.code)
        worked = None if month.worked is None else _most_days(month.worked, tier.code)
        yield Indicator(f"{tier.name}: most days on call of one person", "whole", days, worked)
        planned, came = (promise.callouts.get(tier.code) for promise in (month.plan.promise, replayed))
        meaning = "Call-outs in the month, simulated with the tickets that came."
        yield Indicator(f"{tier.name}: call-outs", "number", planned, came, meaning)


def _most_days(rota: Rota, code: str) -> float:
    counts = (sum(each.duty == code for each in theirs) for theirs in rota.by_person.values())
    return float(max(counts, default=0))
