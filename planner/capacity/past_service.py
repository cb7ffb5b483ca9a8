"""How the desk did month by month: tickets, work, kept targets, backlog and growth, for the History sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from planner.capacity.calendars import elapsed
from planner.capacity.terms import Terms, terms_of
from planner.domain.demand import NEVER
from planner.domain.inputs import Inputs
from planner.domain.instants import instant, local

HALF_A_MONTH = 15
"""Days that must be known of a month before the next is compared with it."""


@dataclass(frozen=True)
class MonthOfService:
    """One priority in one month of the tickets; a month that the export holds only in part has fewer `days`.

    `kept` is the share of resolved tickets that met the resolution target on their SLA clock, and `kept_of` how many
    these are (None and 0 without any); responses are not in exports. `growth` is tickets a day against the month
    before, +0.1 for 10% more, None when less than half of that month is known. `backlog` counts tickets open at the
    month's end, old ones that nobody closed included. `work_share` is the month's work for all priorities over what the
    team could do at most.
    """

    month: date
    priority: str
    days: int
    tickets: int
    work_minutes: int
    kept: float | None
    kept_of: int
    backlog: int
    growth: float | None
    work_share: float


def past_service(inputs: Inputs) -> tuple[MonthOfService, ...]:
    """Return every month and priority of the tickets, in order of month, then of the Service sheet.

    Raises
    ------
    InputFaults
        When nothing says how long the work of a class takes.
    """
    tickets = inputs.tickets
    if not len(tickets):
        return ()
    terms = terms_of(inputs, tickets.classes)
    per_day: dict[str, float] = {}
    found: list[MonthOfService] = []
    for month, start, end in _months(inputs):
        inside = (tickets.opened >= start) & (tickets.opened < end)
        days = max(1, round((end - start) / 1440))
        work = {t.names: int(np.sum(inside & _of(inputs, t))) * t.handling.minutes for t in terms}
        share = sum(work.values()) / _capacity(inputs, days)
        for target in inputs.service:
            own = [t for t in terms if t.names[0] == target.priority]
            count = int(sum(np.sum(inside & _of(inputs, t)) for t in own))
            kept, kept_of = _kept(inputs, own, inside)
            before = per_day.get(target.priority, 0.0)
            per_day[target.priority] = count / days if days >= HALF_A_MONTH else 0.0
            open_then = (tickets.opened < end) & ((tickets.resolved == NEVER) | (tickets.resolved >= end))
            found.append(
                MonthOfService(
                    month,
                    target.priority,
                    days,
                    count,
                    round(sum(work[t.names] for t in own)),
                    kept,
                    kept_of,
                    int(np.sum(open_then & (tickets.priority == target.priority))),
                    count / days / before - 1 if before else None,
                    share,
                )
            )
    return tuple(found)


def _months(inputs: Inputs) -> Iterator[tuple[date, int, int]]:
    """Yield the first day of each month and the span of it that the tickets cover."""
    zone, opened = inputs.settings.time_zone, inputs.tickets.opened
    first, last = (local(int(at), zone).date() for at in (opened[0], opened[-1]))
    month = first.replace(day=1)
    while month <= last:
        following = (month + timedelta(days=32)).replace(day=1)
        start, end = max(month, first), min(following, last + timedelta(days=1))
        yield month, instant(start, 0, zone), instant(end, 0, zone)
        month = following


def _of(inputs: Inputs, terms: Terms) -> NDArray[np.bool_]:
    tickets = inputs.tickets
    return np.asarray((tickets.priority == terms.names[0]) & (tickets.skill == terms.names[1]))


def _kept(inputs: Inputs, terms: list[Terms], inside: NDArray[np.bool_]) -> tuple[float | None, int]:
    kept = judged = 0
    for each in terms:
        if each.target.resolution_minutes is None:
            continue
        chosen = inside & _of(inputs, each) & (inputs.tickets.resolved != NEVER)
        spent = elapsed(each.clock, inputs.tickets.opened[chosen], inputs.tickets.resolved[chosen])
        kept += int(np.sum(spent <= each.target.resolution_minutes))
        judged += len(spent)
    return (kept / judged if judged else None), judged


def _capacity(inputs: Inputs, days: int) -> float:
    """Return the most minutes of work the team of today could do in so many days, by contract."""
    s = inputs.settings
    contract = sum(person.contract_minutes for person in inputs.people) * days / 7
    return max(1.0, contract * (1 - s.unplanned_absence) * (1 - s.meetings) * s.occupancy_cap)
