"""The supply of a rota: productive minutes of the people who hold one of some skills."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.skill_sets import SkillSet
from planner.domain.day_after import work_of_day_after
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Productivity, Window, productive_minutes
from planner.domain.roster.rota import Rota

TAIL_DAYS = 2
"""How many days before the first day a shift may begin that still reaches into the plan."""


@dataclass(frozen=True)
class WorkedShift:
    """One stretch of a shift of one person: its instants [start, end) and its break in minutes."""

    person: str
    start: int
    end: int
    break_minutes: int

    def rate(self) -> float:
        """Return the share of the shift that is left without breaks."""
        return 1 - self.break_minutes / (self.end - self.start)


@dataclass(frozen=True)
class Supply:
    """The shifts of a rota with the productivity of people on duty."""

    inputs: Inputs
    productivity: Productivity
    shifts: tuple[WorkedShift, ...]

    @classmethod
    def of(cls, inputs: Inputs, productivity: Productivity, rota: Rota) -> "Supply":
        """Take the shifts of a rota and those around it that reach into it; people on call don't count."""
        return cls(inputs, productivity, tuple(_presences(inputs, rota)))

    def of_group(self, held: SkillSet, skills: SkillSet) -> "Supply":
        """Return the shifts of the people who hold just these of some skills."""
        group = {person.name for person in self.inputs.people if frozenset(person.skills) & skills == held}
        return replace(self, shifts=tuple(shift for shift in self.shifts if shift.person in group))

    def up_to(self, skills: SkillSet, points: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the productive minutes of people with one of some skills before each instant."""
        total = np.zeros(len(points))
        for shift in self.shifts:
            speed = self.inputs.person[shift.person].proficiency(skills)
            if speed > 0:
                total += (np.clip(points, shift.start, shift.end) - shift.start) * (shift.rate() * speed)
        return total * self.productivity.share

    def delivered(self, window: Window) -> int:
        """Return the minutes that count for a window, rounded shift by shift as the rota's rule counts them."""
        share = self.productivity.share
        return sum(
            productive_minutes(
                (shift.start, shift.end),
                shift.break_minutes,
                self.inputs.person[shift.person].proficiency(window.skills),
                share,
                (window.start, window.end),
            )
            for shift in self.shifts
            if shift.start < window.end and shift.end > window.start
        )


def _presences(inputs: Inputs, rota: Rota) -> Iterator[WorkedShift]:
    first = inputs.horizon.first_day
    tail = (entry for entry in inputs.previous if first - timedelta(TAIL_DAYS) <= entry.day < first)
    for entry in sorted({*rota.assignments, *tail, *work_of_day_after(inputs, rota)}):
        if entry.duty in inputs.shift and entry.person in inputs.person:
            for start, end in inputs.presences(entry.person, entry.duty, entry.day):
                yield WorkedShift(entry.person, start, end, inputs.shift[entry.duty].spread_break)
