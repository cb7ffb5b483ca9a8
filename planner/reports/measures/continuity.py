"""What an absence does to a rota: where nobody is to spare, whom nobody replaces, and the chance of a hole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Person
from planner.reports.measures.cover import Cover, covers

DRAWS = 400
"""Months of absences that are drawn for the chance of a hole."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class PlannedShift:
    """A shift of a person and day, and the intervals [first, last) of the horizon that lie whole in its stretches."""

    person: Person
    day: date
    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Exposure:
    """What the absence of one person on any of their shifts leaves: `shifts` with a hole, and hours of it by group."""

    person: Person
    shifts: int
    of_shifts: int
    hours: Mapping[str, float]

    @property
    def total(self) -> float:
        """Person-hours that are missing, over all groups."""
        return sum(self.hours.values())


@dataclass(frozen=True, eq=False)
class Continuity:
    """A rota without one of its people at a time.

    A hole is an interval in which fewer people of a group are on duty than are needed at once. All hours are hours of
    the clock in which nobody is to spare, unless they are said to be person-hours.
    """

    inputs: Inputs
    covers: tuple[Cover, ...]
    shifts: tuple[PlannedShift, ...]

    @classmethod
    def of(cls, plan: Plan) -> "Continuity":
        """Look at the groups of a plan that anything is needed of."""
        found = (cover for cover in covers(plan.inputs, plan.requirement, plan.rota) if cover.required.any())
        return cls(plan.inputs, tuple(found), tuple(_shifts(plan)))

    @cached_property
    def tight(self) -> Mapping[str, Flags]:
        """The intervals by group in which people are needed and none of them is to spare."""
        return {cover.group.label: (cover.required > 0) & (cover.gap <= 0) for cover in self.covers}

    def hours(self, flags: Flags) -> float:
        """Return how many hours some intervals are."""
        return float(flags.sum()) * self.inputs.horizon.interval_minutes / 60

    @cached_property
    def exposures(self) -> tuple[Exposure, ...]:
        """Everybody whose absence leaves a hole, the worst first."""
        found = (self._exposure(person) for person in self.inputs.people)
        return tuple(sorted((each for each in found if each.shifts), key=lambda each: -each.total))

    def _exposure(self, person: Person) -> Exposure:
        own = [shift for shift in self.shifts if shift.person.name == person.name]
        hours: dict[str, float] = {}
        holes = 0
        for shift in own:
            lost = {
                group: sum(self.hours(flags[first:last]) for first, last in shift.parts)
                for group, flags in self._theirs(person)
            }
            holes += any(lost.values())
            for group, more in lost.items():
                hours[group] = hours.get(group, 0.0) + more
        return Exposure(person, holes, len(own), {group: each for group, each in hours.items() if each})

    def _theirs(self, person: Person) -> Iterator[tuple[str, Flags]]:
        for cover in self.covers:
            if cover.group.has_member(person):
                yield cover.group.label, self.tight[cover.group.label]

    @cached_property
    def tight_by_day(self) -> Mapping[date, float]:
        """The hours of each day in which one absence leaves a hole in some group."""
        some = np.any([*self.tight.values()], axis=0) if self.tight else np.zeros(self.inputs.horizon.intervals, bool)
        return {day: self.hours(some[self._days == number]) for number, day in enumerate(self.inputs.horizon.days)}

    @cached_property
    def _days(self) -> NDArray[np.int64]:
        return np.asarray(self.inputs.horizon.interval_days)

    @cached_property
    def chances(self) -> "Chances":
        """The chance of a hole on each day and in each group, when shifts are missed as often as the settings say.

        Each shift is missed by itself; the draws are the same for the same seed.
        """
        settings, horizon = self.inputs.settings, self.inputs.horizon
        dice = np.random.default_rng(settings.seed)
        days, groups = np.zeros(len(horizon.days)), np.zeros(len(self.covers))
        for _ in range(DRAWS):
            missed = [shift for shift, away in zip(self.shifts, self._draw(dice), strict=True) if away]
            holes = np.array([self._holes(cover, missed) for cover in self.covers]).reshape(-1, horizon.intervals)
            groups += holes.any(axis=1)
            days[np.unique(self._days[holes.any(axis=0)])] += 1
        return Chances(
            dict(zip(horizon.days, (days / DRAWS).tolist(), strict=True)),
            {cover.group.label: float(count) / DRAWS for cover, count in zip(self.covers, groups, strict=True)},
        )

    def _draw(self, dice: np.random.Generator) -> Flags:
        return np.asarray(dice.random(len(self.shifts)) < self.inputs.settings.unplanned_absence)

    def _holes(self, cover: Cover, missed: list[PlannedShift]) -> Flags:
        """Return where a group lacks people when some shifts are missed."""
        fewer = np.zeros(len(cover.gap) + 1, np.int64)
        for shift in missed:
            for first, last in shift.parts if cover.group.has_member(shift.person) else ():
                fewer[first] += 1
                fewer[last] -= 1
        return np.asarray((cover.required > 0) & (cover.gap < np.cumsum(fewer[:-1])))

    def stand_ins(self, group: str) -> tuple[tuple[Person, float], ...]:
        """Return who lacks the skills of a group and is on shift in its tight hours, with how many; the most first."""
        cover = next(each for each in self.covers if each.group.label == group)
        hours: dict[str, float] = {}
        for shift in self.shifts:
            if not cover.group.has_member(shift.person) and cover.group.grade in ("", shift.person.grade):
                more = sum(self.hours(self.tight[group][first:last]) for first, last in shift.parts)
                hours[shift.person.name] = hours.get(shift.person.name, 0.0) + more
        ordered = sorted(hours.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple((self.inputs.person[name], each) for name, each in ordered if each)


@dataclass(frozen=True)
class Chances:
    """The chance of at least one hole, by day and by group over all days."""

    by_day: Mapping[date, float]
    by_group: Mapping[str, float]


def _shifts(plan: Plan) -> Iterator[PlannedShift]:
    inputs = plan.inputs
    starts, length = inputs.horizon.starts, inputs.horizon.interval_minutes
    for entry in sorted(plan.rota.assignments):
        if entry.duty in inputs.shift and entry.person in inputs.person:
            parts = []
            for start, end in inputs.presences(entry.person, entry.duty, entry.day):
                first = int(np.searchsorted(starts, start))
                parts.append((first, max(first, int(np.searchsorted(starts + length, end, side="right")))))
            yield PlannedShift(inputs.person[entry.person], entry.day, tuple(parts))
