"""Queues that began or closed within the history, found by the tickets that were due while they were silent."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import Days
from forecasting.history.class_pattern import class_pattern
from forecasting.history.history import HOURS, History
from forecasting.history.wording import day_name

LEAST_DUE = 12.0
"""Tickets that must have been due in a silence: where 20 are missing, a pace of 20 tickets shows 12 or more of them."""

CHANCE = 0.005
"""The greatest chance of such a silence in an open queue: 1% for both ends of a history together."""

_LONGER = 1.5
"""A silence must be longer by this factor, in tickets due, than any earlier one of the queue."""

_NEAR_DAYS, _NEAR_TICKETS = 56, 20
"""The pace next to a silence is taken from eight weeks, or from as many days as hold 20 tickets."""


@dataclass(frozen=True)
class _Silence:
    """How many tickets were due in a silence, and whether it shows that the queue was not open."""

    due: float
    shut: bool


def find_new_queues(history: History, days: Days) -> tuple[History, tuple[str, ...]]:
    """Return the history with the first day of each queue that began or closed in it, and a sentence for each.

    A queue was not open in a silence before its first or after its last ticket when 12 tickets were due in it by the
    queue's own weekdays, special days and hours, when these are half more than in any silence between two of its
    tickets, and when a Poisson process with the same number of tickets would be silent for so large a part of its time
    in one case of two hundred at most.
    """
    active_from = history.active_from.copy()
    said = []
    pattern = class_pattern(history, days)
    for row, name in enumerate(history.classes):
        hourly, due = (history.counts[row] * history.known[:, None]).ravel(), pattern[row].ravel()
        seen = np.flatnonzero(hourly)
        if not len(seen):
            continue
        first, last = int(seen[0]), int(seen[-1])
        if _silence(hourly[first:], due[first:], float(due[:first].sum())).shut:
            active_from[row] = first // HOURS
            said.append(f"{' '.join(name)} began on {_day(history, first)}: it is learnt from that day on.")
        after = _silence(hourly[last::-1], due[last::-1], float(due[last + 1 :].sum()))
        if after.shut:
            active_from[row] = last // HOURS + 1
            said.append(
                f"{' '.join(name)} has had no ticket since {_day(history, last)}, where about {after.due:,.0f} are"
                " usual: taken as closed. Name its new queue on the Queues sheet if it moved."
            )
    return replace(history, active_from=active_from), tuple(said)


def _silence(hourly: NDArray[np.float64], due: NDArray[np.float64], silent: float) -> _Silence:
    """Judge a silence by the hours next to it, nearest first.

    Of n Poisson tickets in a time of which a share s is silent at one end, all fall outside it with the chance
    (1 - s)^n. That is exact, whatever the rate is.
    """
    near = max(_NEAR_DAYS * HOURS, int(np.searchsorted(np.cumsum(hourly), _NEAR_TICKETS)) + 1)
    count, time = float(hourly[:near].sum()), max(float(due[:near].sum()), 1e-9)
    expected = count / time * silent
    least = max(LEAST_DUE, _LONGER * count / time * _longest(hourly, due))
    return _Silence(expected, expected >= least and count * np.log1p(silent / time) >= -np.log(CHANCE))


def _longest(hourly: NDArray[np.float64], due: NDArray[np.float64]) -> float:
    """Return the most that was due between two hours with tickets that follow each other."""
    before = np.concatenate([[0.0], np.cumsum(due)])
    came = np.flatnonzero(hourly)
    return float((before[came[1:]] - before[came[:-1] + 1]).max(initial=0.0))


def _day(history: History, hour: int) -> str:
    return day_name(history.day(hour // HOURS))
