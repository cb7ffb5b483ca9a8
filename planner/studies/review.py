"""After the month: its promises beside what came, why they differ, the figures to report, and what to take over."""

from collections.abc import Iterator
from dataclasses import replace

from planner.capacity.service.class_record import ClassRecord
from planner.domain.errors import Fault, InputFaults
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment, Promise
from planner.domain.outcome.review import Review, ReviewedTarget, ReviewedWeek
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Tickets
from planner.domain.tickets.service_targets import Handling
from planner.studies.review_advice import advice_of
from planner.studies.review_causes import Month, causes_of
from planner.studies.review_indicators import indicators_of

Counts = tuple[int, int]
"""Tickets that kept a target, and tickets of which that is known."""


def review(
    plan: Plan, before: Tickets, tickets: Tickets, worked: Rota | None = None, progress: Progress | None = None
) -> Review:
    """Compare a plan with the tickets that came in its days, and with the rota that was worked if it is known.

    `before` are the tickets that the plan was made with, none when they are not at hand; `tickets` may reach beyond the
    days of the plan.

    Raises
    ------
    InputFaults
        When no ticket came in the days of the plan.
    """
    horizon = plan.inputs.horizon
    came = tickets.between(horizon.start, horizon.end)
    known = {target.priority for target in plan.inputs.service}
    if not any(priority in known for priority, _ in came.classes):
        days = f"{horizon.first_day} to {horizon.last_day}"
        raise InputFaults((Fault("tickets", 0, 0, "", f"no ticket was opened from {days}", "tickets of these days"),))
    inputs = replace(plan.inputs, tickets=before.before(horizon.start), handling=_handling_as_planned(plan))
    month = Month(plan, inputs, came, worked)
    causes, replayed = causes_of(month, progress or Progress())
    records = tuple(_records(month, tickets))
    targets = tuple(_target(row, replayed, records, month) for row in plan.promise.rows if not row.skill)
    indicators = indicators_of(month, records, replayed)
    return Review(
        horizon.first_day,
        horizon.last_day,
        targets,
        tuple(_weeks(month, records, replayed)),
        causes,
        indicators,
        advice_of(month, targets, indicators),
    )


def _handling_as_planned(plan: Plan) -> tuple[Handling, ...]:
    """Return the planner's rows, and for other classes what the plan took from work logged until then."""
    rows = {(row.priority, row.skill): row for row in plan.inputs.handling}
    used = {
        (each.priority, each.skill): Handling(each.priority, each.skill, each.minutes, each.spread)
        for each in plan.past.handling
    }
    return tuple({**rows, **used}.values())


def _records(month: Month, tickets: Tickets) -> Iterator[ClassRecord]:
    inputs = replace(month.inputs, tickets=tickets)
    for terms in month.terms.of_classes(tickets.classes):
        yield ClassRecord.of(inputs, terms)


def _target(row: Attainment, replayed: Promise, records: tuple[ClassRecord, ...], month: Month) -> ReviewedTarget:
    horizon = month.inputs.horizon
    own = [each for each in records if each.terms.names[0] == row.priority]
    kept, known = _counts(own, row.measure == "response", horizon.start, horizon.end)
    again = replayed.of(row.priority, "", row.measure)
    return ReviewedTarget(
        (row.priority, row.measure),
        row.target_share,
        row.promised,
        row.low,
        row.high,
        again.promised if again else None,
        kept / known if known else None,
        known,
    )


def _counts(records: list[ClassRecord], response: bool, start: int, end: int) -> Counts:
    found = [each.answered(start, end) if response else each.kept(start, end) for each in records]
    return sum(kept for kept, _ in found), sum(known for _, known in found)


def _weeks(month: Month, records: tuple[ClassRecord, ...], replayed: Promise) -> Iterator[ReviewedWeek]:
    horizon, promise = month.inputs.horizon, month.plan.promise
    for target in month.inputs.service:
        own = [each for each in records if each.terms.names[0] == target.priority]
        rows = [row for row, names in enumerate(month.plan.forecast.classes) if names[0] == target.priority]
        foreseen = month.plan.forecast.mean[rows].sum(axis=0)
        for week in dict.fromkeys(day.isocalendar().week for day in horizon.days):
            days = [day for day in horizon.days if day.isocalendar().week == week]
            start, end = horizon.midnight(days[0]), min(horizon.end, horizon.midnight(days[-1]) + 1440)
            inside = (horizon.starts >= start) & (horizon.starts < end)
            kept, known = _counts(own, True, start, end)
            at = (target.priority, week)
            yield ReviewedWeek(
                target.priority,
                week,
                float(foreseen[inside].sum()),
                sum(each.came(start, end) for each in own),
                promise.by_week[at].promised if at in promise.by_week else None,
                replayed.by_week[at].promised if at in replayed.by_week else None,
                kept / known if known else None,
            )
