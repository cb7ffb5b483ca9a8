"""A rota as the checker reads it, with the last days of last month."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property

from planner.domain.day_after import work_of_day_after
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota, in_order
from scheduling.facts.duties import ON_CALL, Duty, presence_duties, shift_duty, work_duty


class RotaView:
    """A rota with the inputs and the requirement that it is checked against.

    Assignments outside the planned days are ignored; `inputs.previous` has the days before the plan.
    """

    def __init__(self, inputs: Inputs, requirement: Requirement, rota: Rota) -> None:
        self.inputs = inputs
        self.requirement = requirement
        self.days: tuple[date, ...] = inputs.horizon.days
        self.first_day, self.last_day = self.days[0], self.days[-1]
        self.assignments: tuple[Assignment, ...] = tuple(
            in_order(a for a in rota.assignments if self.first_day <= a.day <= self.last_day)
        )
        tail = (a for a in inputs.previous if a.day < self.first_day)
        self._rota = Rota.of((*tail, *self.assignments))

    def codes(self, person: str, day: date) -> tuple[str, ...]:
        """Return all codes of a person on a day, on call included."""
        return self._rota.duties(person, day)

    def shifts(self, person: str, day: date) -> tuple[str, ...]:
        """Return the shifts of a person on a day."""
        return tuple(code for code in self.codes(person, day) if code in self.inputs.shift)

    def tiers(self, person: str, day: date) -> tuple[str, ...]:
        """Return the tiers for which a person is on call on a day."""
        return tuple(code for code in self.codes(person, day) if code in self.inputs.tier)

    def duties(self, person: str) -> Sequence[Duty]:
        """Return all duties of a person that are work, last month's first, in order of time."""
        return self._duties.get(person, ())

    def duties_on(self, person: str, day: date) -> Sequence[Duty]:
        """Return the duties of a person on a day that are work, in order of time."""
        return self._by_day.get((person, day), ())

    def kinds(self, person: str, day: date) -> frozenset[str]:
        """Return the kinds of duty that a person works on a day, such as "night"."""
        return self._kinds.get((person, day), frozenset())

    def weekend_worked(self, person: str, weekend: Iterable[date]) -> bool:
        """Tell whether a person works on one of the days of a weekend."""
        return any((person, day) in self._kinds for day in weekend)

    def on_shift(self, start: int, end: int) -> list[tuple[str, Duty]]:
        """Return the people and their stretches of shifts that overlap [start, end).

        Those of the day after that begin in the plan count, too.
        """
        first = bisect_right(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [entry for entry in self._shifts[first:last] if entry[1].end > start]

    def present(self, start: int, end: int) -> set[str]:
        """Return who is on shift all through [start, end)."""
        return {name for name, duty in self.on_shift(start, end) if duty.start <= start and end <= duty.end}

    def reachable(self, tier: str, start: int, end: int) -> set[str]:
        """Return who can be called for a tier all through [start, end)."""
        day = self.inputs.horizon.day_of(start)
        return {
            entry.person
            for back in (-1, 0, 1, 2)
            for entry in self._rota.by_day.get(day - timedelta(days=back), ())
            if entry.duty == tier
            and any(a <= start and end <= b for a, b in self.inputs.standby(self.inputs.tier[tier], entry.day))
        }

    def planned(self, day: date) -> bool:
        """Tell whether a day is in the plan, not before it."""
        return self.first_day <= day <= self.last_day

    def observed_days(self) -> tuple[date, ...]:
        """Return the days of the tail and the planned days."""
        return self.inputs.observed_days

    @cached_property
    def _duties(self) -> dict[str, list[Duty]]:
        found: dict[str, list[Duty]] = {}
        for assignment in self._rota.assignments:
            duty = work_duty(self.inputs, assignment.duty, assignment.day, assignment.person)
            if duty is not None:
                found.setdefault(assignment.person, []).append(duty)
        return {person: sorted(duties, key=_in_time) for person, duties in found.items()}

    @cached_property
    def _by_day(self) -> dict[tuple[str, date], list[Duty]]:
        found: dict[tuple[str, date], list[Duty]] = {}
        for person, duties in self._duties.items():
            for duty in duties:
                found.setdefault((person, duty.day), []).append(duty)
        return found

    @cached_property
    def _shifts(self) -> list[tuple[str, Duty]]:
        worked = [(name, duty) for name, duties in self._duties.items() for duty in duties if duty.kind != ON_CALL]
        worked += [
            (a.person, shift_duty(self.inputs, a.duty, a.day)) for a in work_of_day_after(self.inputs, self._rota)
        ]
        entries = ((name, stretch) for name, duty in worked for stretch in self._there(name, duty))
        return sorted(entries, key=lambda entry: entry[1].start)

    @cached_property
    def _starts(self) -> list[int]:
        return [duty.start for _, duty in self._shifts]

    @cached_property
    def _longest(self) -> int:
        """Return the minutes of the longest shift: no shift that starts longer before an instant reaches it."""
        return max((duty.end - duty.start for _, duty in self._shifts), default=0)

    def _there(self, name: str, duty: Duty) -> Sequence[Duty]:
        """Return the stretches of a shift in which a person is there."""
        parted = len(duty.stretches) > 1 or (name, duty.day) in self.inputs.part_leave
        return presence_duties(self.inputs, duty.code, duty.day, name) if parted else (duty,)

    @cached_property
    def _kinds(self) -> dict[tuple[str, date], frozenset[str]]:
        return {cell: frozenset(duty.kind for duty in duties) for cell, duties in self._by_day.items()}


def _in_time(duty: Duty) -> tuple[int, int, date, str]:
    """Return a key that sorts duties in their own order, many times faster."""
    return duty.start, duty.end, duty.day, duty.code
