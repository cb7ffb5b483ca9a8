"""How the desk did month by month: tickets, work, kept targets, backlog and growth, for the History sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.sla_clocks import elapsed
from planner.domain.inputs import Inputs
from planner.domain.instants import instant, local
from planner.domain.outcome.past import MonthOfService
from planner.domain.tickets.demand import NEVER, Tickets

HALF_A_MONTH = 15
"""Days that must be known of a month before the next is compared with it."""


def past_service(inputs: Inputs, terms: ServiceTerms) -> tuple[MonthOfService, ...]:
    """Return every month and priority of the tickets, in order of month, then of the Service sheet."""
    if not len(inputs.tickets):
        return ()
    ours = tuple(_Class.of(inputs, each) for each in terms.of_classes(inputs.tickets.classes))
    per_day: dict[str, float] = {}
    found: list[MonthOfService] = []
    for month, start, end in _months(inputs):
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


@dataclass(frozen=True, eq=False)
class _Class:
    """The tickets of one class, sorted by arrival; `spent` are minutes of the SLA clock until they were resolved.

    Time on hold is not spent. `waited` are minutes of the clock until the first answer, NaN where that is not known.
    """

    terms: ClassTerms
    opened: NDArray[np.int64]
    resolved: NDArray[np.int64]
    spent: NDArray[np.int64]
    waited: NDArray[np.float64]

    @classmethod
    def of(cls, inputs: Inputs, terms: ClassTerms) -> "_Class":
        tickets = inputs.tickets
        own = (tickets.priority == terms.names[0]) & (tickets.skill == terms.names[1])
        opened, resolved = tickets.opened[own], tickets.resolved[own]
        spent = elapsed(terms.clock, opened, np.maximum(opened, resolved))
        if tickets.paused is not None:
            # the export says how long a ticket was on hold, not when: the clock stood still for that share of its life
            held = np.minimum(tickets.paused[own] / np.maximum(1, resolved - opened), 1.0)
            spent = np.floor(spent * (1 - held)).astype(np.int64)
        return cls(terms, opened, resolved, spent, _waited(tickets.where(own), terms))

    def _between(self, start: int, end: int) -> slice:
        return slice(*np.searchsorted(self.opened, (start, end)).tolist())

    def came(self, start: int, end: int) -> int:
        inside = self._between(start, end)
        return int(inside.stop - inside.start)

    def work(self, start: int, end: int) -> float:
        return self.came(start, end) * self.terms.handling.minutes

    def kept(self, start: int, end: int) -> tuple[int, int]:
        """Return how many tickets of a span met the resolution target, and of how many that is known."""
        target, inside = self.terms.target.resolution_minutes, self._between(start, end)
        done = self.resolved[inside] != NEVER
        if target is None:
            return 0, 0
        return int(np.sum(done & (self.spent[inside] <= target))), int(done.sum())

    def answered(self, start: int, end: int) -> tuple[int, int]:
        """Return how many tickets of a span met the response target, and of how many that is known."""
        waited = self.waited[self._between(start, end)]
        return int(np.sum(waited <= self.terms.target.response_minutes)), int(np.sum(~np.isnan(waited)))

    def open_at(self, at: int) -> int:
        return int(np.sum((self.opened < at) & ((self.resolved == NEVER) | (self.resolved >= at))))


def _waited(tickets: Tickets, terms: ClassTerms) -> NDArray[np.float64]:
    """Return the minutes of the clock until each ticket was first answered; the export's own count where it has one."""
    waited = np.full(len(tickets), np.nan)
    if tickets.answered is not None:
        known = tickets.answered != NEVER
        waited[known] = elapsed(terms.clock, tickets.opened[known], tickets.answered[known])
    if tickets.answer_minutes is not None:
        waited = np.where(np.isnan(tickets.answer_minutes), waited, tickets.answer_minutes)
    return waited


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
