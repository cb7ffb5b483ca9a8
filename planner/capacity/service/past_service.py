"""How the desk did month by month: tickets, work, kept targets, backlog and growth, for the History sheet."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.capacity.service.class_record import ClassRecord
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.instants import instant, local
from planner.domain.outcome.past import MonthOfService

HALF_A_MONTH = 15
"""Days that must be known of a month before the next is compared with it."""


def past_service(inputs: Inputs, terms: ServiceTerms) -> tuple[MonthOfService, ...]:
    """Return every month and priority of the tickets, in order of month, then of the Service sheet."""
    if not len(inputs.tickets):
        return ()
    ours = tuple(ClassRecord.of(inputs, each) for each in terms.of_classes(inputs.tickets.classes))
    per_day: dict[str, float] = {}
    found: list[MonthOfService] = []
    for month, start, end in months_of(inputs):
        days = max(1, round((end - start) / 1440))
        share = sum(each.work(start, end) for each in ours) / days / capacity_of(inputs)
        for target in inputs.service:
            own = [each for each in ours if each.terms.names[0] == target.priority]
            count = sum(each.came(start, end) for each in own)
            in_time, judged = (sum(counts) for counts in zip((0, 0), *(e.kept(start, end) for e in own), strict=True))
            soon, told = (sum(counts) for counts in zip((0, 0), *(e.answered(start, end) for e in own), strict=True))
            before = per_day.get(target.priority, 0.0)
            per_day[target.priority] = count / days if days >= HALF_A_MONTH else 0.0
            found.append(
                MonthOfService(
                    month,
                    target.priority,
                    days,
                    count,
                    round(sum(each.work(start, end) for each in own)),
                    in_time / judged if judged else None,
                    judged,
                    sum(each.open_at(end) for each in own),
                    count / days / before - 1 if before else None,
                    share,
                    soon / told if told else None,
                    told,
                )
            )
    return tuple(found)


def capacity_of(inputs: Inputs) -> float:
    """Return the most minutes of work the team of today could do in a day, by contract."""
    s = inputs.settings
    contract = sum(person.contract_minutes for person in inputs.people) / 7
    return max(1.0, contract * (1 - s.unplanned_absence) * (1 - s.meetings) * s.occupancy_cap)


def months_of(inputs: Inputs) -> Iterator[tuple[date, int, int]]:
    """Yield the first day of each month and the span of it that the tickets cover."""
    zone, opened = inputs.settings.time_zone, inputs.tickets.opened
    first, last = (local(int(at), zone).date() for at in (opened[0], opened[-1]))
    month = first.replace(day=1)
    while month <= last:
        following = (month + timedelta(days=32)).replace(day=1)
        start, end = max(month, first), min(following, last + timedelta(days=1))
        yield month, instant(start, 0, zone), instant(end, 0, zone)
        month = following
