"""The backlog at the start of the plan: live tickets, without old ones that nobody closed."""

from collections import Counter

import numpy as np

from planner.domain.tickets.demand import NEVER, TicketClass, Tickets


def live_backlog(tickets: Tickets, start: int) -> dict[TicketClass, int]:
    """Return how many tickets of each class wait for work at an instant.

    An open ticket counts when it is younger than the time in which half of its class is resolved; older ones wait for
    somebody else or were never closed. When the tickets end before the instant, the backlog at their end is used.
    """
    if not len(tickets):
        return {}
    known = tickets.before(start)
    if not len(known):
        return {}
    at = min(start, int(known.opened.max()) + 1)
    open_now = (known.resolved == NEVER) | (known.resolved > at)
    found: Counter[TicketClass] = Counter()
    for names in known.classes:
        own = (known.priority == names[0]) & (known.skill == names[1])
        closed = own & (known.resolved != NEVER)
        if closed.any():
            typical = float(np.median(known.resolved[closed] - known.opened[closed]))
            found[names] = int(np.sum(own & open_now & (at - known.opened < typical)))
    return {names: count for names, count in found.items() if count}
