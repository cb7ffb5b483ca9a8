"""Bursts among the tickets that came: what the forecast would not learn from is named where it is replayed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from forecasting.history.calendar import describe_days
from forecasting.history.gaps import mask_gaps
from forecasting.history.history import count_tickets
from forecasting.history.ticket_bursts import smooth_bursts
from forecasting.history.typical import rest_weekdays
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.tickets.demand import TicketClass, Tickets


@dataclass(frozen=True)
class Burst:
    """A day on which far more tickets of a class came than are usual then: an outage, a storm, an import."""

    day: date
    names: TicketClass
    tickets: int
    usual: int


def bursts(inputs: Inputs, first: date, last: date) -> tuple[Burst, ...]:
    """Return the bursts of some days by the rule of the forecast's history, the largest first.

    Weeks after a day say what is usual as well as those before it: `inputs` hold all tickets there are. Here a holiday
    or its eve can have a burst too; the forecast learns such days apart and leaves them alone.
    """
    tickets = inputs.tickets
    if not len(tickets):
        return ()
    counted = count_tickets(tickets, tickets.classes, inputs.horizon.zone)
    days = describe_days(inputs, counted.first, counted.days, rest_weekdays(counted))
    history, _ = mask_gaps(counted, days)
    smooth, _ = smooth_bursts(history, replace(days, kind=np.zeros_like(days.kind)))
    found = [
        Burst(counted.day(day), counted.classes[row], round(counted.daily[row, day]), round(smooth.daily[row, day]))
        for row, day in np.argwhere(smooth.daily < history.daily - 1e-6).tolist()
    ]
    inside = (burst for burst in found if first <= burst.day <= last)
    return tuple(sorted(inside, key=lambda burst: burst.usual - burst.tickets))


def without(tickets: Tickets, found: Sequence[Burst], zone: str) -> Tickets:
    """Return the tickets with each burst thinned evenly to what is usual on its day."""
    keep = np.ones(len(tickets), bool)
    for burst in found:
        start, end = (instant(burst.day, minute, zone) for minute in (0, 1440))
        own = (tickets.priority == burst.names[0]) & (tickets.skill == burst.names[1])
        places = np.flatnonzero(own & (tickets.opened >= start) & (tickets.opened < end))
        keep[places] = False
        keep[places[np.linspace(0, max(0, len(places) - 1), min(burst.usual, len(places))).round().astype(int)]] = True
    return tickets.where(keep)
