"""Attendance: who comes, goes, takes a break and is on call, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from operator import attrgetter
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from planner.capacity.simulation.random_streams import uniform
from planner.capacity.simulation.ticket_kernel import BREAKS, COMES, LEAVES, STANDS_BY, STANDS_DOWN, PresenceEvents
from planner.domain.day_after import work_of_day_after
from planner.domain.inputs import Inputs
from planner.domain.instants import merged_spans, overlap
from planner.domain.roster.rota import Assignment, Rota

BREAK_ZONE = (0.25, 0.75)
"""Breaks and meetings lie between these shares of a shift."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_SICK = 7919
_GOLDEN = 0.6180339887498949


@dataclass(frozen=True)
class WorkStretch:
    """A stretch of work of one person in minutes from the start of the horizon, with pauses (start, minutes) in it.

    `paid` are the minutes on duty less the break. Shifts that touch or overlap are one stretch.
    """

    person: int
    day: date
    start: float
    end: float
    paid: float
    pauses: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Standby:
    """A stretch in which a person can be called out for a tier (index), in minutes from the start of the horizon."""

    person: int
    tier: int
    start: float
    end: float


@dataclass(frozen=True, eq=False)
class Attendance:
    """All duties and stand-bys of a rota; a replication draws who misses which duty (`presence_events`)."""

    duties: tuple[WorkStretch, ...]
    standbys: tuple[Standby, ...]
    standby_days: tuple[int, ...]
    """On how many days of the rota each tier is filled."""
    names: tuple[str, ...]
    breadth: tuple[int, ...]
    """How many skills each person has: at a change of shift those with few choose their work first."""
    worked: Floats
    """When the last shift of each person before the horizon ended, as minutes from its start; minus infinity: never."""

    def missed(self, share: float, seed: int, replication: int) -> NDArray[np.bool_]:
        """Draw which duties are missed: each with probability `share`, the same for a person and day in every rota."""
        return np.asarray(uniform(seed, _SICK, replication, *self._drawn_by) < share)

    def presence_events(self, missed: NDArray[np.bool_]) -> PresenceEvents:
        """Return the changes that happen when some duties are missed; on-call turns are swapped, not missed."""
        at, kind, person, value, _ = self._changes
        keep = self._kept(missed)
        return PresenceEvents(at[keep], kind[keep], person[keep], value[keep], self.worked)

    def lost(self, missed: NDArray[np.bool_], late: Floats) -> Floats:
        """Return the minutes of each duty that rest after call-outs took, from those of each presence event."""
        if not late.any():
            return np.zeros(len(self.duties))
        came = late > 0
        duty = self._changes[4][self._kept(missed)]
        return np.bincount(duty[came], late[came], len(self.duties)).astype(np.float64)

    def paid(self, missed: NDArray[np.bool_], lost: Floats) -> Floats:
        """Return each person's minutes on duty, breaks, missed duties and the minutes lost of each left out."""
        who, minutes, length = self._paid
        there = (minutes * (1 - lost / length))[~missed]
        return np.bincount(who[~missed], there, len(self.names)).astype(np.float64)

    def _kept(self, missed: NDArray[np.bool_]) -> NDArray[np.bool_]:
        duty = self._changes[4]
        return np.asarray((duty < 0) | ~np.append(missed, False)[duty])

    @cached_property
    def _drawn_by(self) -> tuple[Ints, Ints]:
        who = np.array([crc32(self.names[duty.person].encode()) for duty in self.duties], np.int64)
        return who, np.array([duty.day.toordinal() for duty in self.duties], np.int64)

    @cached_property
    def _paid(self) -> tuple[Ints, Floats, Floats]:
        who = np.array([duty.person for duty in self.duties], np.int64)
        paid, length = ([duty.paid for duty in self.duties], [duty.end - duty.start for duty in self.duties])
        return who, np.array(paid, np.float64), np.array(length, np.float64)

    @cached_property
    def _changes(self) -> tuple[Floats, Ints, Ints, Floats, Ints]:
        rows: list[tuple[float, int, int, int, float, int]] = []
        for index, duty in enumerate(self.duties):
            who = (self.breadth[duty.person], duty.person)
            rows.append((duty.start, COMES, *who, 0.0, index))
            rows += [(at, BREAKS, *who, minutes, index) for at, minutes in duty.pauses]
            rows.append((duty.end, LEAVES, *who, 0.0, index))
        for turn in self.standbys:
            rows.append((turn.start, STANDS_BY, 0, turn.person, float(turn.tier), -1))
            rows.append((turn.end, STANDS_DOWN, 0, turn.person, float(turn.tier), -1))
        at, kind, _, person, value, duty_of = np.array(sorted(rows), np.float64).reshape(-1, 6).T
        return at, kind.astype(np.int64), person.astype(np.int64), value, duty_of.astype(np.int64)


def attend(inputs: Inputs, rota: Rota) -> Attendance:
    """Return who is there when by a rota, and by the last duties before it.

    Without any word of the day before the first (Previous sheet), it is taken to be staffed as the same weekday a week
    later, so that the first night is not empty. Shifts of the day after the last that begin inside the plan, at eastern
    sites, are staffed as a week earlier. Breaks are spread over the middle of a shift so that colleagues on the
    same day do not break together (each is offset by the golden ratio from the one before); a meeting of the length the
    settings say is one more pause.
    """
    assignments = (*_day_before(inputs, rota), *rota.assignments, *work_of_day_after(inputs, rota))
    names = tuple(person.name for person in inputs.people)
    index = {name: number for number, name in enumerate(names)}
    breadth = tuple(len(person.skills) for person in inputs.people)
    duties = _joined(sorted(_duties(inputs, index, assignments), key=attrgetter("person", "start")))
    filled = {(a.duty, a.day) for a in rota.assignments}
    days = tuple(sum(duty == tier.code for duty, _ in filled) for tier in inputs.tiers)
    turns = tuple(_turns(inputs, index, assignments))
    return Attendance(tuple(duties), turns, days, names, breadth, _worked_before(inputs, index, assignments))


def _worked_before(inputs: Inputs, index: dict[str, int], assignments: tuple[Assignment, ...]) -> Floats:
    worked = np.full(len(index), -np.inf)
    for each in assignments:
        if each.duty in inputs.shift and each.person in index:
            ends = [end - inputs.horizon.start for _, end in inputs.presences(each.person, each.duty, each.day)]
            worked[index[each.person]] = max([worked[index[each.person]], *(end for end in ends if end <= 0)])
    return worked


def _day_before(inputs: Inputs, rota: Rota) -> tuple[Assignment, ...]:
    first = inputs.settings.first_day
    eve = first - timedelta(days=1)
    if any(assignment.day == eve for assignment in inputs.previous):
        return tuple(assignment for assignment in inputs.previous if assignment.day < first)
    like = eve + timedelta(days=7)
    return tuple(Assignment(a.person, eve, a.duty) for a in rota.by_day.get(like, ()))


def _duties(inputs: Inputs, index: dict[str, int], assignments: tuple[Assignment, ...]) -> Iterator[WorkStretch]:
    by_day: dict[date, list[Assignment]] = {}
    for assignment in assignments:
        if assignment.duty in inputs.shift and assignment.person in index:
            by_day.setdefault(assignment.day, []).append(assignment)
    for _, theirs in sorted(by_day.items()):
        skills = {a.person: sorted(inputs.person[a.person].skills) for a in theirs}
        for place, assignment in enumerate(sorted(theirs, key=lambda a: (skills[a.person], a.person, a.duty))):
            for span in inputs.presences(assignment.person, assignment.duty, assignment.day):
                duty = _duty(inputs, index[assignment.person], assignment, span, (0.5 + place * _GOLDEN) % 1)
                yield from (duty,) if duty.start < duty.end else ()


def _duty(inputs: Inputs, person: int, assignment: Assignment, span: tuple[int, int], place: float) -> WorkStretch:
    """Return a stretch of a shift with its breaks, a share `place` into the time in which they may lie."""
    rest, (start, end), horizon = inputs.shift[assignment.duty].spread_break, span, inputs.horizon
    meeting = inputs.settings.meetings * (end - start - rest)
    pauses = []
    for minutes, share in ((float(rest), place), (meeting, (place + 0.5) % 1)):
        earliest, latest = (start + zone * (end - start) for zone in BREAK_ZONE)
        at = earliest + share * max(0.0, latest - minutes - earliest) - horizon.start
        if minutes > 0 and 0 <= at < horizon.end - horizon.start:
            pauses.append((at, minutes))
    inside = overlap(start, end, horizon.start, horizon.end)
    return WorkStretch(
        person,
        assignment.day,
        max(0.0, start - horizon.start),
        float(min(end, horizon.end) - horizon.start),
        inside * max(0.0, 1 - rest / (end - start)),
        tuple(sorted(pauses)),
    )


def _joined(duties: list[WorkStretch]) -> Iterator[WorkStretch]:
    """Yield duties sorted by person and start, those that touch or overlap as one."""
    held: WorkStretch | None = None
    for duty in duties:
        if held is not None and held.person == duty.person and duty.start <= held.end:
            end = max(held.end, duty.end)
            paid = held.paid + duty.paid * max(0.0, end - held.end) / (duty.end - duty.start)
            held = WorkStretch(held.person, held.day, held.start, end, paid, tuple(sorted(held.pauses + duty.pauses)))
        else:
            if held is not None:
                yield held
            held = duty
    if held is not None:
        yield held


def _turns(inputs: Inputs, index: dict[str, int], assignments: tuple[Assignment, ...]) -> Iterator[Standby]:
    start, end = inputs.horizon.start, inputs.horizon.end
    for number, tier in enumerate(inputs.tiers):
        spans: dict[str, list[tuple[int, int]]] = {}
        for assignment in sorted(assignments):
            if assignment.duty == tier.code and assignment.person in index:
                spans.setdefault(assignment.person, []).extend(inputs.standby(tier, assignment.day))
        for person, theirs in spans.items():
            for first, last in merged_spans(theirs):
                if overlap(first, last, start, end):
                    yield Standby(
                        index[person], number, float(max(first, start) - start), float(min(last, end) - start)
                    )
