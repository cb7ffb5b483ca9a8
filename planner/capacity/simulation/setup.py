"""The setup of a simulation: all that is the same in every replication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.handling_drift import handling_drift
from planner.capacity.service.live_backlog import live_backlog
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.targets import Targets, targets_of
from planner.capacity.simulation.arrivals import (
    Arrivals,
    arrivals_before,
    drift_factor,
    handling_minutes,
    joined,
    reopenings,
)
from planner.capacity.simulation.attendance import Attendance, attend
from planner.capacity.simulation.routing import routing_of
from planner.capacity.simulation.ticket_kernel import Routing, TicketLoad
from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import TicketClass

NO_REST: Mapping[str, int] = {}
"""Nobody is owed a rest after a call-out."""


@dataclass(frozen=True, eq=False)
class Setup:
    """The classes of tickets with their terms, the routing, the attendance of a rota and the backlog.

    `end` is the length of the horizon in minutes.
    """

    inputs: Inputs
    terms: tuple[ClassTerms, ...]
    routing: Routing
    targets: Targets
    attendance: Attendance
    waiting: Arrivals
    end: float

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        service: ServiceTerms,
        classes: Sequence[TicketClass],
        rota: Rota,
        rests: Mapping[str, int] = NO_REST,
    ) -> "Setup":
        """Prepare the simulation of a rota for some classes and those of the backlog.

        `rests` are the minutes of unbroken rest before a shift that people are owed after a call-out.
        """
        horizon = inputs.horizon
        backlog = live_backlog(inputs.tickets, horizon.start)
        terms = service.of_classes((*classes, *backlog))
        kinds = {t.names: kind for kind, t in enumerate(terms)}
        return cls(
            inputs,
            terms,
            routing_of(inputs, terms, rests),
            targets_of(horizon.start, terms),
            attend(inputs, rota),
            arrivals_before({names: count for names, count in backlog.items() if names in kinds}, kinds),
            float(horizon.end - horizon.start),
        )

    @cached_property
    def kinds(self) -> Mapping[TicketClass, int]:
        """The index of each class."""
        return {t.names: kind for kind, t in enumerate(self.terms)}

    def load(self, new: Arrivals, replication: int) -> tuple[TicketLoad, Arrivals]:
        """Return the tickets of a replication, the backlog among them, in the order in which they may be begun."""
        tickets = joined(self.waiting, new)
        released = self._released(tickets)
        order = np.argsort(released, kind="stable")
        tickets = tickets.take(order)
        settings = self.inputs.settings
        mean, spread = self._handling
        mean = mean * drift_factor(self._drift, settings.seed, replication)
        again, again_minutes = reopenings(tickets, mean, spread, settings.reopened, settings.seed, replication)
        load = TicketLoad(
            arrival=released[order],
            kind=tickets.kind,
            minutes=handling_minutes(tickets, mean, spread, settings.seed, replication),
            due=self.targets.due(tickets.kind, tickets.at, self.targets.response[tickets.kind]),
            patience=np.full(len(order), np.inf),
            again=again,
            again_minutes=again_minutes,
        )
        return load, tickets

    def _released(self, tickets: Arrivals) -> NDArray[np.float64]:
        at, start = tickets.at.copy(), self.inputs.horizon.start
        for kind, terms in enumerate(self.terms):
            if terms.target.out_of_hours == "next business day":
                theirs = tickets.kind == kind
                released = terms.released(np.floor(at[theirs]).astype(np.int64) + start) - start
                at[theirs] = np.maximum(at[theirs], released)
        return at

    @cached_property
    def _drift(self) -> float:
        return handling_drift(self.inputs.tickets.before(self.inputs.horizon.start))

    @cached_property
    def _handling(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        rows = [(t.handling.minutes, t.handling.spread) for t in self.terms]
        return np.array([minutes for minutes, _ in rows]), np.array([spread for _, spread in rows])
