"""Whom a simulated ticket comes from: the customers of a class share its tickets as they did in the past."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.simulation.arrivals import Arrivals
from planner.capacity.simulation.random_streams import uniform
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.tickets.demand import Tickets

Ints = NDArray[np.int64]

RECENT = 26 * 7 * 1440
"""Minutes before the last ticket in which shares are counted: half a year, as customers come and go."""

PRIOR_TICKETS = 20.0
"""How many tickets of its own an hour of the day needs to count as much as the customer's share of the whole class."""

NOBODY = -1
_CUSTOMER = 131


@dataclass(frozen=True, eq=False)
class CustomerShares:
    """The customers by index, and for each class and hour of the day who has which share of the tickets.

    `edges` are the running sums of the shares, those of class k and hour h between 24 k + h and 24 k + h + 1; the
    customer of each is in `customer`, `NOBODY` for a class without known customers. `hours` are the local hours of the
    plan's intervals.
    """

    names: tuple[str, ...]
    customer: Ints
    edges: NDArray[np.float64]
    hours: Ints
    interval_minutes: int

    @classmethod
    def of(cls, inputs: Inputs, terms: Sequence[ClassTerms]) -> "CustomerShares | None":
        """Return the shares in each class of the tickets before the plan, None where nothing is promised by customer.

        Work comes when a customer works, so a share is that of the local hour, drawn towards the whole day's.
        """
        if not inputs.by_customer:
            return None
        tickets = inputs.tickets.before(inputs.horizon.start)
        if not len(tickets) or tickets.customer is None:
            return None
        names, who = np.unique(tickets.customer.astype(np.str_), return_inverse=True)
        hours = _hours(tickets.opened, inputs.horizon.zone)
        parts = [_of_class(tickets, t, who, hours) for t in terms]
        edges = [24 * kind + hour + each for kind, (_, shares) in enumerate(parts) for hour, each in enumerate(shares)]
        return cls(
            tuple(names.tolist()),
            np.concatenate([np.tile(customers, 24) for customers, _ in parts]),
            np.concatenate(edges),
            _hours(inputs.horizon.starts, inputs.horizon.zone),
            inputs.horizon.interval_minutes,
        )

    def draw(self, tickets: Arrivals, seed: int, replication: int) -> Ints:
        """Draw the customer of each ticket; a ticket has the same one whatever the rota is."""
        interval = np.minimum(tickets.at // self.interval_minutes, len(self.hours) - 1).astype(np.int64)
        name = (tickets.kind, tickets.place, tickets.number)
        at = 24 * tickets.kind + self.hours[interval] + uniform(seed, _CUSTOMER, replication, *name)
        return self.customer[np.minimum(np.searchsorted(self.edges, at, side="left"), len(self.customer) - 1)]


def _hours(instants: Ints, zone: str) -> Ints:
    return np.array([local(int(at), zone).hour for at in instants], np.int64)


def _of_class(tickets: Tickets, terms: ClassTerms, who: Ints, hours: Ints) -> tuple[Ints, NDArray[np.float64]]:
    """Return the customers of a class, and the running sums of their shares by hour, shape (24, customers)."""
    own = (tickets.priority == terms.names[0]) & (tickets.skill == terms.names[1])
    recent = own & (tickets.opened >= tickets.opened[-1] - RECENT)
    used = recent if recent.any() else own
    if not used.any():
        return np.array([NOBODY], np.int64), np.ones((24, 1))
    customers, place = np.unique(who[used], return_inverse=True)
    counts = np.zeros((24, len(customers)))
    np.add.at(counts, (hours[used], place), 1.0)
    shares = counts + PRIOR_TICKETS * counts.sum(axis=0) / counts.sum()
    running = np.cumsum(shares, axis=1) / shares.sum(axis=1, keepdims=True)
    running[:, -1] = 1.0
    return customers.astype(np.int64), running
