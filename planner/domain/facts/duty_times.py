"""When duties lie in real time, and how much of them somebody is there and paid."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.facts.leave_days import PersonDay
from planner.domain.instants import instant
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening, open_spans

NOON = 12 * 60

Span = tuple[int, int]
"""Instants [start, end)."""


@dataclass(frozen=True, eq=False)
class DutyTimes:
    """Shifts and tiers by code, the clock of the plan, the hours of its desk, and leave of parts of days."""

    zone: str
    shift: Mapping[str, Shift]
    tier: Mapping[str, Tier]
    openings: tuple[Opening, ...]
    holidays: Mapping[date, str]
    part_leave: Mapping[PersonDay, Leave]
    local: Mapping[str, LocalCalendar]

    def span(self, duty: str, day: date) -> tuple[int, int]:
        """Return the instants at which a duty of a day starts and ends; on call runs from handover to handover."""
        if duty in self.shift:
            return self.shift[duty].span(day, self.zone)
        tier = self.tier[duty]
        return instant(day, tier.handover_minute, self.zone), instant(day, tier.last_minute(day), self.zone)

    def stretches(self, code: str, day: date) -> tuple[Span, ...]:
        """Return the instants between which somebody is there in a shift of a day; a split shift has two stretches."""
        return self.shift[code].stretches(day, self.zone)

    def presences(self, person: str, code: str, day: date) -> tuple[Span, ...]:
        """Return the stretches of a shift of a day in which a person is there: all but their leave of that day.

        A morning of leave lasts until noon by the person's clock, an afternoon begins at noon, hours of leave are the
        last ones of the shift. There are no stretches when leave takes all of the shift.
        """
        there = self.stretches(code, day)
        leave = self.part_leave.get((person, day))
        if leave is None:
            return there
        if leave.part == "hours":
            return _without_last(there, leave.minutes_a_day or 0)
        noon = instant(day, NOON, self.local[person].zone)
        kept = ((max(a, noon), b) if leave.part == "am" else (a, min(b, noon)) for a, b in there)
        return tuple((a, b) for a, b in kept if a < b)

    def minutes_paid(self, person: str, code: str, day: date) -> int:
        """Return the paid minutes of a shift of a day less those that the person's leave of that day takes."""
        whole = self.shift[code].paid_minutes(day, self.zone)
        if (person, day) not in self.part_leave:
            return whole
        return whole * _minutes(self.presences(person, code, day)) // _minutes(self.stretches(code, day))

    def standby(self, tier: Tier, day: date) -> tuple[tuple[int, int], ...]:
        """Return the spans [start, end) of an on-call day in which the person on call can be called."""
        if not tier.is_on_call(day):
            return ()
        start, end = self.span(tier.code, day)
        spans = [(start, end)]
        if tier.hours == "out of hours":
            for shut in (day, day + timedelta(days=1)):
                for opens, closes in open_spans(self.openings, shut, shut in self.holidays, self.zone):
                    spans = [
                        part
                        for a, b in spans
                        for part in ((a, min(b, opens)), (max(a, closes), b))
                        if part[0] < part[1]
                    ]
        return tuple(spans)


def _without_last(spans: tuple[Span, ...], minutes: int) -> tuple[Span, ...]:
    """Return spans without some minutes at their end."""
    kept = []
    for start, end in reversed(spans):
        taken = min(minutes, end - start)
        minutes -= taken
        kept += [(start, end - taken)] if start < end - taken else []
    return tuple(reversed(kept))


def _minutes(spans: tuple[Span, ...]) -> int:
    return sum(end - start for start, end in spans)
