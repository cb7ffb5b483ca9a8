"""Erlang C at its best: people who share skills are one pool, in the desk's shifts, with its on-call.

It has advantages over the rota: everybody can do all that anybody in their pool can, at full speed; contracts, rest,
leave and least numbers do not count. Breaks, meetings and absence are those of the rota, so hours compare.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from planner.capacity.baselines.least_staffing import REPLICATIONS, Staffing, answered, least_staffing
from planner.capacity.baselines.usual_staffing import erlang_heads
from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.simulate import replay_rota
from planner.domain.connected_groups import connected_groups
from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.demand import Forecast, Tickets

NAME = "Erlang C in every interval, skills pooled"

GAP = 0.005
"""The largest relative gap to the fewest hours in covering a need by shifts."""

MOST_NODES, LATEST = 20_000, 60.0
"""Nodes of the search after which the cover found so far is taken; a machine that does not get there has these seconds.
"""

Skills = frozenset[str]
ShiftDay = tuple[Shift, date]


@dataclass(frozen=True)
class _Pooled:
    """The facts that are the same for every multiple of the load."""

    inputs: Inputs
    terms: ServiceTerms
    came: Tickets
    classes: tuple[ClassTerms, ...]
    rates: NDArray[np.float64]
    on_call: Rota
    shift_days: tuple[ShiftDay, ...]
    covers: csr_array

    def scaled(self, factor: float) -> Staffing:
        seats: list[Person] = []
        worked: set[Assignment] = set()
        for pool in skill_groups(self.inputs):
            own = [number for number, terms in enumerate(self.classes) if terms.skill in pool]
            terms = [self.classes[number] for number in own]
            need = [erlang_heads(terms, self.rates[own, i], factor) if own else 0 for i in range(self.rates.shape[1])]
            people, duties = self._seats(pool, np.array(need, np.float64))
            seats += people
            worked |= duties
        zone = self.inputs.settings.time_zone
        shifts = self.inputs.shift
        hours = sum(shifts[each.duty].paid_minutes(each.day, zone) for each in worked) / 60
        replayed = replay_rota(self._world(seats), self.terms, self.came, self._rota(worked))
        return Staffing(NAME, hours, answered(replayed))

    def _seats(self, pool: Skills, need: NDArray[np.float64]) -> tuple[list[Person], set[Assignment]]:
        """Return the people of a pool that cover a need, one for each seat of a shift, and when they work."""
        heads = cover_by_shifts(self.inputs, self.shift_days, self.covers, need)
        most: dict[str, int] = {}
        worked = set()
        for (shift, day), count in zip(self.shift_days, heads, strict=True):
            most[shift.code] = max(most.get(shift.code, 0), count)
            worked |= {Assignment(_seat(pool, shift.code, seat), day, shift.code) for seat in range(count)}
        names = [_seat(pool, code, seat) for code, count in most.items() for seat in range(count)]
        return [Person(name, 0, skills=dict.fromkeys(pool, 1.0)) for name in names], worked

    def _world(self, seats: Sequence[Person]) -> Inputs:
        called = {assignment.person for assignment in self.on_call.assignments}
        return replace(
            self.inputs.of_people(()),
            people=(*seats, *(person for person in self.inputs.people if person.name in called)),
            settings=replace(self.inputs.settings, replications=REPLICATIONS),
        )

    def _rota(self, worked: set[Assignment]) -> Rota:
        return Rota.of({*worked, *self.on_call.assignments})


def pooled_staffing(
    inputs: Inputs, forecast: Forecast, terms: ServiceTerms, came: Tickets, service: Mapping[str, float], rota: Rota
) -> Staffing:
    """Return the least staffing by Erlang C with pooled skills that reaches a service, with the on-call of a rota.

    Work for people on call out of hours is in no pool's load.
    """
    horizon = inputs.horizon
    classes = terms.of_classes(forecast.classes)
    row = {names: number for number, names in enumerate(forecast.classes)}
    there = [~t.on_call(horizon.starts) for t in classes]
    rates = [forecast.mean[row[t.names]] * asked for t, asked in zip(classes, there, strict=True)]
    shift_days = tuple((shift, day) for shift in inputs.shifts for day in horizon.days if inputs.runs(shift, day))
    pooled = _Pooled(
        inputs,
        terms,
        came,
        classes,
        np.array(rates).reshape(len(classes), horizon.intervals) / horizon.interval_minutes,
        Rota.of(assignment for assignment in rota.assignments if assignment.duty in inputs.tier),
        shift_days,
        shift_coverage(inputs, shift_days),
    )
    return least_staffing(pooled.scaled, service)


def skill_groups(inputs: Inputs) -> tuple[Skills, ...]:
    """Return the skills of the desk in groups that somebody's skills connect; skills that nobody holds are left out."""
    held = [person.skills.keys() for person in inputs.people]
    groups = connected_groups(sorted(set().union(*held)), held)
    return tuple(frozenset(group) for group in groups)


def cover_by_shifts(
    inputs: Inputs, shift_days: Sequence[ShiftDay], covers: csr_array, need: NDArray[np.float64]
) -> tuple[int, ...]:
    """Return how many people take each shift of each day so that every interval has its need, with the least hours.

    `covers` has shape (intervals, shift days); intervals that no shift covers are left out.
    """
    possible = covers.sum(axis=1) > 0
    paid = [shift.paid_minutes(day, inputs.settings.time_zone) for shift, day in shift_days]
    solved = milp(
        np.array(paid, np.float64),
        integrality=np.ones(len(shift_days)),
        bounds=Bounds(0, np.inf),
        constraints=LinearConstraint(covers, np.where(possible, need, 0.0), np.inf),
        options={"mip_rel_gap": GAP, "node_limit": MOST_NODES, "time_limit": LATEST},
    )
    if solved.x is None:  # nothing was found in time: each shift alone meets the need of its intervals
        return tuple(np.ceil((covers.toarray() * need[:, None]).max(axis=0)).astype(int).tolist())
    return tuple(round(float(heads)) for heads in solved.x)


def shift_coverage(inputs: Inputs, shift_days: Sequence[ShiftDay]) -> csr_array:
    """Return which intervals each shift of each day covers; a shift of the eve is worked as a week later."""
    horizon = inputs.horizon
    middles = horizon.starts + horizon.interval_minutes // 2
    eve = horizon.first_day - timedelta(days=1)
    found = np.zeros((horizon.intervals, len(shift_days)))
    for column, (shift, day) in enumerate(shift_days):
        for worked in (day, eve) if day == eve + timedelta(days=7) else (day,):
            for start, end in inputs.stretches(shift.code, worked):
                found[(middles >= start) & (middles < end), column] = 1
    return csr_array(found)


def _seat(pool: Skills, code: str, seat: int) -> str:
    return f"{' '.join(sorted(pool))} {code} {seat + 1}"
