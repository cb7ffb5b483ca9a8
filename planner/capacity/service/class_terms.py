"""The terms of one class of tickets: its target, clock and hands-on minutes, and who takes a ticket when."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.opening_hours import in_hours
from planner.capacity.service.sla_clocks import Instants, SlaClock, due
from planner.domain.tickets.demand import TicketClass
from planner.domain.tickets.service_targets import Handling, ServiceTarget

LIVE_MINUTES = 60
"""A response target up to this long cannot wait for a later hour: it needs somebody there (a floor)."""


@dataclass(frozen=True, eq=False)
class ClassTerms:
    """The target of one class of tickets, its SLA clock, and the work of a ticket.

    `rank` is the place of its priority on the Service sheet, 0 the most urgent, alike at every level. `tiers` are the
    codes of the on-call tiers that may answer it out of hours: the service says on call, the tier has the skill and
    responds in time.
    """

    names: TicketClass
    target: ServiceTarget
    handling: Handling
    clock: SlaClock
    opening: SlaClock | None
    rank: int
    tiers: frozenset[str]

    @property
    def skill(self) -> str:
        """The skill the class needs."""
        return self.names[1]

    @property
    def live(self) -> bool:
        """Tell whether the response target is too short for a ticket to wait for a later hour."""
        return self.target.response_minutes <= LIVE_MINUTES

    def on_call(self, at: Instants) -> NDArray[np.bool_]:
        """Tell for each instant whether people on call take a ticket that arrives then."""
        return ~in_hours(self.opening, at) if self.tiers else np.zeros(len(at), bool)

    def released(self, arrived: Instants) -> Instants:
        """Return when work on tickets can begin: on arrival, or at the next opening where the service says so."""
        if self.target.out_of_hours != "next business day" or self.opening is None:
            return arrived
        opens = np.append(self.opening.opens, arrived.max(initial=0) + 1)
        coming = opens[np.searchsorted(self.opening.opens, arrived, side="right")]
        return np.where(in_hours(self.opening, arrived), arrived, np.maximum(arrived, coming))

    def done_by(self, released: Instants) -> Instants:
        """Return when the work must be done: one handling time after the response target, or at the resolution target.

        Work that begins by the response target and is not interrupted ends one handling time later, so only an earlier
        resolution target can bring this forward.
        """
        begun_and_done = self.target.response_minutes + max(1, round(self.handling.minutes))
        resolution = self.target.resolution_minutes or begun_and_done
        return due(self.clock, released, min(begun_and_done, max(resolution, self.target.response_minutes)))
