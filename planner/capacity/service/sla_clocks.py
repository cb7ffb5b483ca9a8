"""SLA clocks: when the minutes of a target count, when a ticket falls due, how many minutes have passed.

A clock is its open spans and the open minutes before each of them; due and elapsed are look-ups in that running sum, so
lunch pauses, holidays and clock changes need no case of their own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import overload

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs
from planner.domain.instants import local, merged_spans
from planner.domain.tickets.service_targets import ALWAYS, Opening, open_spans

Instants = NDArray[np.int64]

DAYS_AFTER = 400
"""Days after the plan for which a clock is known: the last ticket may fall due long after the last day."""

_FOREVER = 1 << 40


@dataclass(frozen=True, eq=False)
class SlaClock:
    """The instants at which a clock starts and stops running, sorted; [opens[i], closes[i]) do not touch.

    Raises
    ------
    ValueError
        When the clock never runs, as nothing would ever fall due.
    """

    name: str
    opens: Instants
    closes: Instants

    def __post_init__(self) -> None:
        """Refuse a clock that never runs."""
        if not len(self.opens):
            raise ValueError(f"clock {self.name} never runs: it has no opening hours")

    @cached_property
    def open_before(self) -> Instants:
        """The open minutes before each opening, and after the last closing."""
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(self.closes - self.opens, dtype=np.int64)))

    def running(self, at: Instants) -> Instants:
        """Return the open minutes from the clock's first opening up to each instant."""
        span = np.maximum(np.searchsorted(self.opens, at, side="right") - 1, 0)
        inside: Instants = np.clip(at - self.opens[span], 0, self.closes[span] - self.opens[span])
        return self.open_before[span] + inside


def sla_clock(inputs: Inputs, name: str, site: str = "") -> SlaClock:
    """Return a clock of the Service sheet over the tickets, the plan, and a year after it; 24x7 never stops.

    At a site it runs in the zone and with the public holidays of that place, else in those of the plan.

    Raises
    ------
    ValueError
        When the Hours sheet has no opening for it.
    """
    horizon = inputs.horizon
    first = horizon.first_day
    if len(inputs.tickets):
        first = min(first, local(int(inputs.tickets.opened.min()), horizon.zone).date())
    last = horizon.last_day + timedelta(days=DAYS_AFTER)
    there = inputs.calendar_at(site)
    return compile_clock(name, inputs.openings, there.holidays, there.zone, first - timedelta(days=7), last)


def compile_clock(
    name: str, openings: Sequence[Opening], holidays: Collection[date], zone: str, first: date, last: date
) -> SlaClock:
    """Return the clock that runs in the openings of its name from one day to another, in local time of a zone.

    On a day in `holidays` it runs only in openings for "holiday"; hours that meet at midnight are one span.

    Raises
    ------
    ValueError
        When no opening has the clock's name, or none lies between the two days.
    """
    if name == ALWAYS:
        return SlaClock(name, np.array([-_FOREVER], np.int64), np.array([_FOREVER], np.int64))
    own = [opening for opening in openings if opening.clock == name]
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    spans = merged_spans(span for day in days for span in open_spans(own, day, day in holidays, zone))
    table = np.array([span for span in spans if span[0] < span[1]], np.int64).reshape(-1, 2)
    return SlaClock(name, table[:, 0].copy(), table[:, 1].copy())


@overload
def due(clock: SlaClock, opened: int, minutes: int) -> int: ...
@overload
def due(clock: SlaClock, opened: Instants, minutes: int | Instants) -> Instants: ...
def due(clock: SlaClock, opened: int | Instants, minutes: int | Instants) -> int | Instants:
    """Return the instant at which a target of so many minutes of the clock is used up.

    A target is at least a minute; one that ends exactly at closing time is due then, not at the next opening.

    Raises
    ------
    ValueError
        When the clock is not known for long enough to say.
    """
    goal = clock.running(np.asarray(opened, np.int64)) + np.asarray(minutes, np.int64)
    if np.any(goal > clock.open_before[-1]):
        raise ValueError(f"clock {clock.name} does not run long enough to use up the target")
    span = np.maximum(np.searchsorted(clock.open_before, goal, side="left") - 1, 0)
    at = clock.opens[span] + goal - clock.open_before[span]
    return int(at) if isinstance(opened, int) else at


@overload
def elapsed(clock: SlaClock, start: int, end: int) -> int: ...
@overload
def elapsed(clock: SlaClock, start: Instants, end: Instants) -> Instants: ...
def elapsed(clock: SlaClock, start: int | Instants, end: int | Instants) -> int | Instants:
    """Return the minutes of the clock between two instants."""
    passed = clock.running(np.asarray(end, np.int64)) - clock.running(np.asarray(start, np.int64))
    return int(passed) if isinstance(start, int) and isinstance(end, int) else passed


def runs_at(clock: SlaClock, at: Instants) -> NDArray[np.bool_]:
    """Tell for each instant whether the clock runs."""
    span = np.searchsorted(clock.opens, at, side="right") - 1
    return (span >= 0) & (at < clock.closes[np.maximum(span, 0)])
