"""Duties in real time: facts for the model and the checker."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.inputs import Inputs
from planner.domain.instants import overlap

ON_CALL = "on call"
"""The kind of a duty that is standby."""


@dataclass(frozen=True, order=True)
class Duty:
    """A shift of a day, or standby that counts as work: instants [start, end), paid minutes, kind of shift.

    `gap` is the break [start, end) of a shift that has a stated time for it: nobody is there then. It is no rest.
    """

    start: int
    end: int
    day: date
    code: str
    name: str
    kind: str
    minutes: int
    gap: tuple[int, int] = (0, 0)

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The spans [start, end) of the duty before and after its gap, or the one without a gap."""
        leaves, returns = self.gap
        return ((self.start, leaves), (returns, self.end)) if leaves < returns else ((self.start, self.end),)

    def minutes_in(self, start: int, end: int) -> int:
        """Return the minutes of the duty inside [start, end), breaks without a stated time included."""
        return sum(overlap(a, b, start, end) for a, b in self.stretches)

    @property
    def minutes_there(self) -> int:
        """The minutes of the duty from start to end less its gap."""
        return self.minutes_in(self.start, self.end)


def shift_duty(inputs: Inputs, code: str, day: date) -> Duty:
    """Return a shift of a day as a duty."""
    shift, zone = inputs.shift[code], inputs.settings.time_zone
    there = shift.stretches(day, zone)
    start, end = there[0][0], there[-1][1]
    gap = (there[0][1], there[1][0]) if len(there) > 1 else (0, 0)
    minutes = end - start - shift.break_minutes
    return Duty(start, end, day, code, (shift.name or code).lower(), shift.kind, minutes, gap)


def standby_duty(inputs: Inputs, code: str, day: date) -> Duty | None:
    """Return a day on call as a duty; None for a day without hours on call."""
    tier = inputs.tier[code]
    spans = inputs.standby(tier, day)
    if not spans:
        return None
    minutes = sum(end - start for start, end in spans)
    return Duty(spans[0][0], spans[-1][1], day, code, tier.name.lower(), ON_CALL, minutes)


def work_duty(inputs: Inputs, code: str, day: date, person: str = "") -> Duty | None:
    """Return the duty of a code on a day if it is work: a shift, or standby of a tier that counts as work.

    The minutes of a person's shift are less what they have of it on leave; it is as long as it is, so that leave inside
    a shift is no rest.
    """
    if code in inputs.shift:
        duty = shift_duty(inputs, code, day)
        return replace(duty, minutes=inputs.minutes_paid(person, code, day)) if person else duty
    if code in inputs.tier and inputs.tier[code].counts_as_work == "all":
        return standby_duty(inputs, code, day)
    return None


def presence_duties(inputs: Inputs, code: str, day: date, person: str) -> tuple[Duty, ...]:
    """Return the stretches of a shift in which a person is there, each as a duty; with no person those of the shift."""
    whole, paid = shift_duty(inputs, code, day), inputs.minutes_paid(person, code, day)
    spans = inputs.presences(person, code, day)
    there = sum(end - start for start, end in spans)
    return tuple(
        replace(whole, start=start, end=end, minutes=paid * (end - start) // there, gap=(0, 0)) for start, end in spans
    )


def duty_boundaries(inputs: Inputs) -> tuple[int, ...]:
    """Return every instant at which a shift or hours on call may start or end, around the planned days, in order."""
    first, last = inputs.horizon.first_day - timedelta(days=2), inputs.horizon.last_day + timedelta(days=1)
    days = [first + timedelta(days=i) for i in range((last - first).days + 1)]
    shifts = (span for shift in inputs.shifts for day in days for span in inputs.stretches(shift.code, day))
    standby = (span for tier in inputs.tiers for day in days for span in inputs.standby(tier, day))
    away = inputs.part_leave
    parts = (span for name, day in away for code in inputs.shift for span in inputs.presences(name, code, day))
    return tuple(sorted({edge for span in (*shifts, *standby, *parts) for edge in span}))


def segments(cuts: tuple[int, ...], start: int, end: int) -> list[tuple[int, int]]:
    """Cut [start, end) at the boundaries inside it; within a segment the people present stay the same."""
    inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
    return list(pairwise((start, *inside, end)))
