"""How planners staff without a model of work that can wait: flat at the mean, or by Erlang C in every interval.

Both are given more than they get in practice: people for any single hour, all fully proficient, none absent, no shifts
to fit into. What breaks, meetings and absence take is put on top of their hours, so that those compare with a rota's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from planner.capacity.attendance import Attendance, Duty
from planner.capacity.erlang import least_agents
from planner.capacity.month import Month
from planner.capacity.simulate import replay_month
from planner.capacity.terms import Terms, terms_of
from planner.domain.demand import Forecast, Tickets
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.people import Person
from planner.domain.promise import Promise
from planner.domain.rota import Rota

Heads = NDArray[np.int64]
"""People of one skill each in every interval, shape (skills, intervals)."""

LOOK_BACK_WEEKS = 8
"""Over how many weeks the planner's mean is taken."""

REPLICATIONS = 20
"""Replays in each step of the search: they differ in handling times only."""

STEPS = 8
"""Halvings of the search for the least staffing: the last one moves the hours by a hundredth."""

LEAST, MOST = 0.25, 8.0
"""Between which multiples of the load the search looks."""

_TOLERANCE = 0.005


@dataclass(frozen=True)
class Staffing:
    """Hours of staff, and the share of tickets of each priority that were answered in time with them."""

    name: str
    hours: float
    attainment: Mapping[str, float]


def flat_staffing(inputs: Inputs, came: Tickets, service: Mapping[str, float]) -> Staffing:
    """Return the least staffing that is the same at every hour and gives a service: a multiple of the mean load.

    `inputs` know the tickets of before the month, of whose last eight weeks the mean is taken; `service` maps a
    priority to the share to be answered in time.
    """
    horizon, known = inputs.horizon, inputs.tickets
    since = max(horizon.start - LOOK_BACK_WEEKS * 7 * DAY, int(known.opened.min(initial=horizon.start)))
    recent = known.between(since, horizon.start)
    minutes = {t.names: t.handling.minutes for t in terms_of(inputs, recent.classes)}
    load = np.zeros(len(inputs.skills))
    for names in zip(recent.priority.tolist(), recent.skill.tolist(), strict=True):
        load[inputs.skills.index(names[1])] += minutes.get(names, 0.0) / (horizon.start - since)

    def heads(factor: float) -> Heads:
        return np.repeat(np.ceil(load * factor - 1e-9).astype(np.int64)[:, None], horizon.intervals, axis=1)

    return _least("the eight-week mean at every hour", inputs, came, service, heads)


def erlang_staffing(inputs: Inputs, forecast: Forecast, came: Tickets, service: Mapping[str, float]) -> Staffing:
    """Return the least staffing by Erlang C that gives a service: each interval and skill by itself.

    All tickets of a skill are one queue with the mean handling time and the tightest target of the classes that come,
    as a spreadsheet does it; the load is scaled until the service is the one asked for.
    """
    horizon = inputs.horizon
    terms = terms_of(inputs, forecast.classes)
    row = {names: number for number, names in enumerate(forecast.classes)}
    rates = np.array([forecast.mean[row[t.names]] for t in terms]) / horizon.interval_minutes

    def heads(factor: float) -> Heads:
        found = np.zeros((len(inputs.skills), horizon.intervals), np.int64)
        for number, skill in enumerate(inputs.skills):
            own = [i for i, t in enumerate(terms) if t.skill == skill]
            for interval in range(horizon.intervals) if own else ():
                found[number, interval] = _erlang_heads([terms[i] for i in own], rates[own, interval], factor)
        return found

    return _least("Erlang C in every interval", inputs, came, service, heads)


def _erlang_heads(terms: Sequence[Terms], rates: NDArray[np.float64], factor: float) -> int:
    if not rates.any():
        return 0
    handle = float(sum(rate * t.handling.minutes for rate, t in zip(rates, terms, strict=True)) / rates.sum())
    tightest = min(
        (t for rate, t in zip(rates, terms, strict=True) if rate > 0), key=lambda t: t.target.response_minutes
    )
    target = tightest.target
    return least_agents(float(rates.sum()) * handle * factor, handle, target.response_minutes, target.attainment)


def _least(
    name: str, inputs: Inputs, came: Tickets, service: Mapping[str, float], heads: Callable[[float], Heads]
) -> Staffing:
    """Return the staffing of the least factor that gives a service, or of the largest looked at if none does."""
    low, high = LEAST, MOST
    best = heads(high)
    for _ in range(STEPS):
        factor = (low * high) ** 0.5
        promise = replay_staffing(inputs, heads(factor), came)
        if _gives(promise, service):
            high, best = factor, heads(factor)
        else:
            low = factor
    replayed = replay_staffing(inputs, best, came)
    attained = {row.priority: row.promised for row in replayed.rows if not row.skill and row.measure == "response"}
    return Staffing(name, _hours(inputs, best), attained)


def _gives(promise: Promise, service: Mapping[str, float]) -> bool:
    rows = (promise.of(priority) for priority in service)
    return all(row is None or row.promised >= service[row.priority] - _TOLERANCE for row in rows)


def _hours(inputs: Inputs, heads: Heads) -> float:
    """Return the paid hours that so many people at work take, with absence and meetings on top."""
    settings = inputs.settings
    present = (1 - settings.unplanned_absence) * (1 - settings.meetings)
    return float(heads.sum()) * inputs.horizon.interval_minutes / 60 / present


def replay_staffing(inputs: Inputs, heads: Heads, came: Tickets) -> Promise:
    """Replay tickets with so many people of one skill each in every interval, and nobody on call."""
    people, duties = _people(inputs, heads)
    settings = replace(inputs.settings, unplanned_absence=0.0, replications=REPLICATIONS)
    world = replace(
        inputs, people=people, tiers=(), leave=(), wishes=(), fixed=(), previous=(), settings=settings, published=None
    )
    month = Month.of(world, came.classes, Rota())
    attendance = Attendance(duties, (), (), tuple(p.name for p in people), (1,) * len(people))
    return replay_month(replace(month, attendance=attendance), came)


def _people(inputs: Inputs, heads: Heads) -> tuple[tuple[Person, ...], tuple[Duty, ...]]:
    """Return a person for each seat of a skill, there in the intervals in which so many are."""
    horizon = inputs.horizon
    people: list[Person] = []
    duties: list[Duty] = []
    for skill, row in zip(inputs.skills, heads, strict=True):
        for seat in range(int(row.max(initial=0))):
            there = np.diff(np.concatenate(([0], (row > seat).astype(np.int64), [0])))
            for first, last in zip(np.flatnonzero(there > 0), np.flatnonzero(there < 0), strict=True):
                start, end = float(first * horizon.interval_minutes), float(last * horizon.interval_minutes)
                duties.append(Duty(len(people), horizon.first_day, start, end, end - start))
            people.append(Person(f"{skill} {seat + 1}", 0, skills={skill: 1.0}))
    return tuple(people), tuple(duties)
