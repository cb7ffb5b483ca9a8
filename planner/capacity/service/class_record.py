"""The tickets of one class as they went: how many came, met their targets, and were open at any instant."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.sla_clocks import elapsed
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import NEVER, Tickets


@dataclass(frozen=True, eq=False)
class ClassRecord:
    """The tickets of one class, sorted by arrival; `spent` are minutes of the SLA clock until they were resolved.

    Time on hold is not spent. `waited` are minutes of the clock until the first answer, NaN where that is not known.
    `customer` is whom each came from, "" where the export does not say.
    """

    terms: ClassTerms
    opened: NDArray[np.int64]
    resolved: NDArray[np.int64]
    spent: NDArray[np.int64]
    waited: NDArray[np.float64]
    customer: NDArray[np.object_]

    @classmethod
    def of(cls, inputs: Inputs, terms: ClassTerms) -> "ClassRecord":
        """Return the record of one class of the tickets of the inputs."""
        tickets = inputs.tickets
        own = (tickets.priority == terms.names[0]) & (tickets.skill == terms.names[1])
        opened, resolved = tickets.opened[own], tickets.resolved[own]
        spent = elapsed(terms.clock, opened, np.maximum(opened, resolved))
        if tickets.paused is not None:
            # the export says how long a ticket was on hold, not when: the clock stood still for that share of its life
            held = np.minimum(tickets.paused[own] / np.maximum(1, resolved - opened), 1.0)
            spent = np.floor(spent * (1 - held)).astype(np.int64)
        customer = np.full(len(opened), "", np.object_) if tickets.customer is None else tickets.customer[own]
        return cls(terms, opened, resolved, spent, _waited(tickets.where(own), terms), customer)

    def _between(self, start: int, end: int) -> slice:
        return slice(*np.searchsorted(self.opened, (start, end)).tolist())

    def came(self, start: int, end: int) -> int:
        """Return how many tickets came in a span."""
        inside = self._between(start, end)
        return int(inside.stop - inside.start)

    def work(self, start: int, end: int) -> float:
        """Return the minutes of work that came in a span."""
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
        """Return how many tickets are open at an instant."""
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
