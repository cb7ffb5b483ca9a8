"""How many people a night needs, and how long a day needs people, by shifts, the Cover sheet, floors and work."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.shifts import Shift
from scheduling.facts.cover_spans import cover_spans
from scheduling.facts.duties import duty_boundaries, segments
from scheduling.facts.skill_pools import counts_for

Need = tuple[int, frozenset[str]]
"""A number of people, and who can fill it."""


class PeopleNeeded:
    """How many of some people the nights need, and for how long the days need them."""

    def __init__(self, inputs: Inputs, requirement: Requirement, people: Iterable[str]) -> None:
        self._inputs = inputs
        self._requirement = requirement
        self._people = [inputs.person[name] for name in people]
        self._shifts = [
            shift
            for shift in inputs.shifts
            if not shift.waits and any(not p.shifts or shift.code in p.shifts for p in self._people)
        ]

    def on_night(self, day: date) -> int:
        """Return how many people the night that starts on a day needs.

        Times at which day shifts may be on duty as well do not count: the day shifts can fill that need. Two needs that
        the same people can fill count once.
        """
        nights = [shift for shift in self._running(day) if shift.kind == "night"]
        if not nights:
            return 0
        spans = [self._inputs.span(shift.code, day) for shift in nights]
        start, end = min(a for a, _ in spans), max(b for _, b in spans)
        by_shift = sum(self._least(shift, day) for shift in nights)
        others = self._others(day)
        alone = [
            (a, b)
            for a, b in segments(self._cuts, start, end)
            if not any(first < b and a < last for first, last in others)
        ]
        return max([by_shift, *(_at_once(self._asked(a, b)) for a, b in alone)])

    def minutes_on(self, day: date) -> int:
        """Return the person-minutes on shift that a day needs, breaks included.

        That is the most of three: what its foreseen work takes, the minutes in which somebody must be there, and the
        minimums of its shifts.
        """
        there = sum((b - a) * _at_once(self._asked(a, b)) for a, b in self.segments_of(day))
        minimums = sum(self._least(shift, day) * shift.minutes_there for shift in self._running(day))
        return max(self._work.get(day, 0), there, minimums)

    def minutes_within(self, start: int, end: int, shifts: Collection[tuple[str, date]]) -> float:
        """Return the person-minutes on shift that are needed in [start, end), in which some shifts (code, day) are on.

        That is the most of three: what the work takes that comes in then, the minutes in which somebody must be there,
        and the minimums of the shifts.
        """
        edges, until = self._coming
        work = float(np.interp(end, edges, until) - np.interp(start, edges, until))
        minimums = sum(self._least(self._inputs.shift[code], day) for code, day in shifts)
        return max(work, (end - start) * max(minimums, _at_once(self._asked(start, end))))

    def shifts_within(self, start: int, end: int, days: Iterable[date]) -> frozenset[tuple[str, date]]:
        """Return the shifts (code, day) of some planned days that are on in all of [start, end).

        Nights do not count: `on_night` tells how many people they need.
        """
        return frozenset(
            (shift.code, day)
            for day in days
            if day in self._inputs.horizon.days
            for shift in self._running(day)
            if shift.kind != "night"
            and any(a <= start and end <= b for a, b in self._inputs.stretches(shift.code, day))
        )

    def segments_of(self, day: date) -> list[tuple[int, int]]:
        """Return the spans [start, end) of a day in which no shift starts or ends."""
        midnight = self._inputs.horizon.midnight
        return segments(self._cuts, midnight(day), midnight(day + timedelta(days=1)))

    def heads(self, minutes: float) -> float:
        """Return how many people some minutes on shift, breaks included, are at the mean length of a shift."""
        return minutes * len(self._shifts) / sum(shift.minutes_there for shift in self._shifts)

    def times_given(self, days: Collection[date]) -> float:
        """Return how many times the contracts give what some days need, 1 at least; 0 where no day needs anybody."""
        if not self._shifts:
            return 0.0
        asked = sum(self.heads(self.minutes_on(day)) for day in days)
        paid = sum(self._inputs.target_minutes(person) for person in self._people)
        given = paid * len(self._shifts) / sum(shift.length - shift.break_minutes for shift in self._shifts)
        return max(1.0, given / max(1.0, asked)) if asked else 0.0

    @cached_property
    def _work(self) -> Mapping[date, int]:
        """The minutes on shift that the foreseen work of each day takes, of the skills that some of the people have."""
        found: dict[date, int] = {}
        for row in self._requirement.needs.days:
            if any(row.skill in person.skills for person in self._people):
                found[row.day] = found.get(row.day, 0) + row.on_duty
        return found

    @cached_property
    def _coming(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The bounds of the intervals of the plan, and the minutes on shift for all work that comes in until each."""
        horizon = self._inputs.horizon
        minutes = np.zeros(horizon.intervals, np.int64)
        for row in self._requirement.needs.days:
            if row.spread and any(row.skill in person.skills for person in self._people):
                minutes[horizon.interval_days == horizon.days.index(row.day)] += row.spread
        return np.append(horizon.starts, horizon.end), np.append(0, np.cumsum(minutes))

    def _running(self, day: date) -> list[Shift]:
        return [shift for shift in self._shifts if self._inputs.runs(shift, day)]

    def _others(self, day: date) -> list[tuple[int, int]]:
        """Return the stretches of all shifts around a day other than nights."""
        around = (day + timedelta(days=step) for step in (-1, 0, 1))
        by_day = ((s, when) for when in around for s in self._running(when) if s.kind != "night")
        return [stretch for s, when in by_day for stretch in self._inputs.stretches(s.code, when)]

    def _least(self, shift: Shift, day: date) -> int:
        asked = [row.least for row in self._inputs.heads if row.day == day and row.shift == shift.code]
        return max([shift.least, *asked])

    def _asked(self, start: int, end: int) -> Iterator[Need]:
        """Yield the needs inside [start, end), in which no shift starts or ends."""
        for floor in self._requirement.floors:
            if floor.start < end and start < floor.end and not floor.tiers:
                yield floor.least, self._holders[floor.skills]
        for first, last, asked in self._lines:
            if first < end and start < last:
                yield asked

    @cached_property
    def _lines(self) -> list[tuple[int, int, Need]]:
        """The needs of the Cover sheet, each with its start and its end."""
        return [
            (first, last, (line.least, frozenset(p.name for p in self._people if counts_for(line, p))))
            for line in self._inputs.cover
            if line.least
            for _, first, last in cover_spans(self._inputs, line)
        ]

    @cached_property
    def _holders(self) -> Mapping[frozenset[str], frozenset[str]]:
        """The people with one of the skills, for the skills of each floor."""
        return {
            skills: frozenset(p.name for p in self._people if p.proficiency(skills) > 0)
            for skills in {floor.skills for floor in self._requirement.floors}
        }

    @cached_property
    def _cuts(self) -> tuple[int, ...]:
        return duty_boundaries(self._inputs)


def _at_once(asked: Iterable[Need]) -> int:
    """Return a minimum of people for all needs: the largest one, plus others that only different people can fill."""
    total, taken = 0, frozenset[str]()
    for number, people in sorted(asked, key=lambda one: -one[0]):
        if people and not people & taken:
            total, taken = total + number, taken | people
    return total
