"""Single tickets long before or after all others: a mistyped year, a test ticket, a leftover."""

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from forecasting.history.history import local_hours
from forecasting.history.wording import day_list
from planner.domain.tickets.demand import Tickets
from planner.domain.wording import say_count

_GAP = 30 * 1440  # minutes between the strays and the rest, at least
_SHARE = 0.01  # of all tickets may be strays, but one always may
_CHANCE = 1e-4  # of such a gap among tickets at a steady rate


def leave_out_strays(tickets: Tickets, zone: str) -> tuple[Tickets, tuple[str, ...]]:
    """Return the tickets without those far away from the bulk at either end, and a sentence that names their days.

    Strays are at most 1% of the tickets, or one. A month or more lies between them and the others, and of n tickets at
    a steady rate a gap of a share s of their time has a chance of at most (n - 1)(1 - s)^(n - 2) = 0.0001.
    """
    opened = tickets.opened
    most = max(1, int(_SHARE * len(opened)))
    first = max((cut for cut in range(1, min(most + 1, len(opened))) if _far(opened, cut)), default=0)
    last = max((cut for cut in range(1, min(most + 1, len(opened))) if _far(-opened[::-1], cut)), default=0)
    if not first + last or first + last >= len(opened):
        return tickets, ()
    keep = np.zeros(len(opened), bool)
    keep[first : len(opened) - last] = True
    days, _ = local_hours(opened[~keep], zone)
    named = day_list(sorted({date(1970, 1, 1) + timedelta(days=int(day)) for day in days}))
    were = "was" if first + last == 1 else "were"
    return tickets.where(keep), (
        f"{say_count(first + last, 'ticket')} far from all others ({named}) {were} left out of the forecast: is that"
        " date right?",
    )


def _far(opened: NDArray[np.int64], cut: int) -> bool:
    """Tell whether the first `cut` tickets are too far before the others to be of the same record."""
    gap, rest = int(opened[cut] - opened[cut - 1]), int(opened[-1] - opened[cut])
    share = gap / max(gap + rest, 1)
    chance = np.log(max(len(opened) - 1, 1)) + (len(opened) - 2) * np.log1p(-min(share, 1 - 1e-12))
    return bool(gap >= _GAP and chance <= np.log(_CHANCE))
