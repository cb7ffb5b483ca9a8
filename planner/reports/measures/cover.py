"""Who is there when: people required and people on duty in every interval, for every group that is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.domain.day_after import work_of_day_after
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Assignment, Rota


@dataclass(frozen=True)
class Group:
    """People who hold one of `skills` (none named: anybody), of a grade when one is named."""

    skills: frozenset[str] = frozenset()
    grade: str = ""

    def has_member(self, person: Person) -> bool:
        """Tell whether a person belongs to the group."""
        skilled = not self.skills or any(person.skills.get(skill, 0) > 0 for skill in self.skills)
        return skilled and self.grade in ("", person.grade)

    @property
    def label(self) -> str:
        """How the group is called in tables and files: its skills, joined by a semicolon."""
        names = ";".join(sorted(self.skills)) or "anybody"
        return f"{names} ({self.grade})" if self.grade else names


@dataclass(frozen=True, eq=False)
class Cover:
    """Per interval of the horizon: people required of a group, people on duty, and the tiers that count as on duty.

    On duty is the least number there at any minute of the interval, so a hand-over inside it is no gap.
    """

    group: Group
    required: NDArray[np.int64]
    on_duty: NDArray[np.int64]
    tiers: tuple[frozenset[str], ...]

    @cached_property
    def gap(self) -> NDArray[np.int64]:
        """People on duty less people required: below 0 is a shortfall."""
        return self.on_duty - self.required

    def short_minutes(self, interval_minutes: int) -> int:
        """Return the person-minutes that are missing over the whole horizon."""
        return int(np.maximum(0, -self.gap).sum()) * interval_minutes


def covers(inputs: Inputs, requirement: Requirement, rota: Rota) -> tuple[Cover, ...]:
    """Return the cover of every single skill, then of every other group that a floor or the Cover sheet asks for."""
    needs = _needs(inputs, requirement)
    presence = _Presence(inputs, rota)
    return tuple(_cover(group, asked, presence, inputs) for group, asked in needs.items())


@dataclass(frozen=True)
class _Need:
    start: int
    end: int
    least: int
    tiers: frozenset[str]


def _needs(inputs: Inputs, requirement: Requirement) -> dict[Group, list[_Need]]:
    found: dict[Group, list[_Need]] = {Group(frozenset({skill})): [] for skill in inputs.skills}
    for floor in requirement.floors:
        need = _Need(floor.start, floor.end, floor.least, floor.tiers)
        found.setdefault(Group(floor.skills), []).append(need)
    for line in inputs.cover:
        group = Group(frozenset({line.skill} if line.skill else ()), line.grade)
        if line.mode == "off" or not line.least:
            continue
        zone = inputs.settings.time_zone
        length = (line.end - line.start) % DAY or DAY
        for day in inputs.horizon.days:
            if inputs.asks(line, day):
                span = instant(day, line.start, zone), instant(day, line.start + length, zone)
                found.setdefault(group, []).append(_Need(*span, line.least, frozenset()))
    return found


def _cover(group: Group, needs: list[_Need], presence: "_Presence", inputs: Inputs) -> Cover:
    starts = inputs.horizon.starts
    ends = np.minimum(starts + inputs.horizon.interval_minutes, inputs.horizon.end)
    required = np.zeros(len(starts), np.int64)
    tiers: list[frozenset[str]] = [frozenset()] * len(starts)
    for need in needs:
        for index in np.flatnonzero((starts < need.end) & (ends > need.start)):
            if need.least > required[index]:
                required[index], tiers[index] = need.least, need.tiers
            elif need.least == required[index]:
                tiers[index] &= need.tiers
    members = np.array([group.has_member(person) for person in inputs.people], bool)
    return Cover(group, required, presence.least_there(members, tuple(tiers)), tuple(tiers))


class _Presence:
    """Who is on shift, and who on call for a tier, in every stretch of time in which nobody comes or goes."""

    def __init__(self, inputs: Inputs, rota: Rota) -> None:
        horizon = inputs.horizon
        spans = list(spans_of(inputs, rota))
        edges = {edge for _, _, start, end in spans for edge in (start, end) if horizon.start < edge < horizon.end}
        self.cuts = np.array(sorted(edges | set(horizon.starts.tolist())), np.int64)
        self.first_cut = np.searchsorted(self.cuts, horizon.starts)
        row = {person.name: index for index, person in enumerate(inputs.people)}
        shape = (len(row), len(self.cuts))
        self.there: dict[str, NDArray[np.bool_]] = {code: np.zeros(shape, bool) for code in ("", *inputs.tier)}
        for person, duty, start, end in spans:
            if person in row:
                a, b = np.searchsorted(self.cuts, (start, end))
                self.there[duty if duty in inputs.tier else ""][row[person], a:b] = True

    def least_there(self, members: NDArray[np.bool_], tiers: tuple[frozenset[str], ...]) -> NDArray[np.int64]:
        """Return per interval the least number of members there; on call counts for the tiers of the interval."""
        counts = np.zeros(len(tiers), np.int64)
        for counted in set(tiers):
            there = self.there[""][members].copy()
            for tier in counted:
                there |= self.there[tier][members]
            least = np.minimum.reduceat(there.sum(axis=0), self.first_cut)
            here = np.array([each == counted for each in tiers])
            counts[here] = least[here]
        return counts


def spans_of(inputs: Inputs, rota: Rota) -> Iterator[tuple[str, str, int, int]]:
    """Yield person, duty, start and end of all that reaches into the horizon, duties of the days around it too."""
    known = {**inputs.shift, **inputs.tier}
    for entry in sorted({*rota.assignments, *tail(inputs), *work_of_day_after(inputs, rota)}):
        if entry.duty in known:
            for start, end in duty_spans(inputs, entry.duty, entry.day, entry.person):
                if end > inputs.horizon.start and start < inputs.horizon.end:
                    yield entry.person, entry.duty, start, end


def duty_spans(inputs: Inputs, duty: str, day: date, person: str = "") -> tuple[tuple[int, int], ...]:
    """Return when a duty of a day is done: the stretches of a shift less a person's leave, or the hours on call."""
    return inputs.presences(person, duty, day) if duty in inputs.shift else inputs.standby(inputs.tier[duty], day)


def tail(inputs: Inputs, days: int | None = None) -> tuple[Assignment, ...]:
    """Return the duties before the horizon, of the last `days` days or all that are known."""
    first = inputs.horizon.first_day
    return tuple(
        entry
        for entry in inputs.previous
        if entry.day < first and (days is None or entry.day >= first - timedelta(days))
    )
