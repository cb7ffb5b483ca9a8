"""How many people a night needs, and how long a day needs people, by shifts, the Cover sheet, floors and work."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

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
            shift for shift in inputs.shifts if any(not p.shifts or shift.code in p.shifts for p in self._people)
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
        midnight = self._inputs.horizon.midnight
        start, end = midnight(day), midnight(day + timedelta(days=1))
        there = sum((b - a) * _at_once(self._asked(a, b)) for a, b in segments(self._cuts, start, end))
        minimums = sum(self._least(shift, day) * shift.minutes_there for shift in self._running(day))
        return max(self._work.get(day, 0), there, minimums)

    def heads(self, minutes: float) -> float:
        """Return how many people some minutes on shift, breaks included, are at the mean length of a shift."""
        return minutes * len(self._shifts) / sum(shift.minutes_there for shift in self._shifts)

    def heads_paid(self, minutes: float) -> float:
        """Return how many people some paid minutes are at the mean length of a shift."""
        return minutes * len(self._shifts) / sum(shift.length - shift.break_minutes for shift in self._shifts)

    @property
    def any_shifts(self) -> bool:
        """Whether these people have shifts at all."""
        return bool(self._shifts)

    @cached_property
    def _work(self) -> Mapping[date, int]:
        """The minutes on shift that the foreseen work of each day takes, of the skills that some of the people have."""
        found: dict[date, int] = {}
        for row in self._requirement.needs.days:
            if any(row.skill in person.skills for person in self._people):
                found[row.day] = found.get(row.day, 0) + row.on_duty
        return found

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
