"""The usual ways to staff without a model of work that can wait: flat at the mean, or by Erlang C in every interval.

Both have advantages over practice: people for any single hour, all proficient, none absent, no shifts to fit into. Time
for meetings and absence is added to their hours, so that these compare with those of a rota.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from planner.capacity.baselines.least_staffing import REPLICATIONS, Staffing, answered, least_staffing
from planner.capacity.queueing.erlang_c import least_agents
from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.attendance import Attendance, WorkStretch
from planner.capacity.simulation.setup import Setup
from planner.capacity.simulation.simulate import replay_setup
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.outcome.promise import Promise
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast, Tickets

Heads = NDArray[np.int64]
"""People of one skill each in every interval, shape (skills, intervals)."""

LOOK_BACK_WEEKS = 8
"""Over how many weeks the planner's mean is taken."""


def flat_staffing(inputs: Inputs, terms: ServiceTerms, came: Tickets, service: Mapping[str, float]) -> Staffing:
    """Return the least staffing that is the same at every hour and gives a service: a multiple of the mean load.

    `inputs` have the tickets before the month; the mean is that of their last eight weeks; `service` maps a
    priority to the share to be answered in time.
    """
    horizon, known = inputs.horizon, inputs.tickets
    since = max(horizon.start - LOOK_BACK_WEEKS * 7 * DAY, int(known.opened.min(initial=horizon.start)))
    recent = known.between(since, horizon.start)
    minutes = {t.names: t.handling.minutes for t in terms.of_classes(recent.classes)}
    load = np.zeros(len(inputs.skills))
    for names in zip(recent.priority.tolist(), recent.skill.tolist(), strict=True):
        load[inputs.skills.index(names[1])] += minutes.get(names, 0.0) / (horizon.start - since)

    def heads(factor: float) -> Heads:
        return np.repeat(np.ceil(load * factor - 1e-9).astype(np.int64)[:, None], horizon.intervals, axis=1)

    return _least("the eight-week mean at every hour", inputs, terms, came, service, heads)


def erlang_staffing(
    inputs: Inputs, forecast: Forecast, terms: ServiceTerms, came: Tickets, service: Mapping[str, float]
) -> Staffing:
    """Return the least staffing by Erlang C that gives a service: each interval and skill by itself.

    All tickets of a skill are one queue with the mean handling time and the tightest target of the classes that come,
    as a spreadsheet does it; the load is scaled until the service is the one asked for.
    """
    horizon = inputs.horizon
    classes = terms.of_classes(forecast.classes)
    row = {names: number for number, names in enumerate(forecast.classes)}
    rates = np.array([forecast.mean[row[t.names]] for t in classes]) / horizon.interval_minutes

    def heads(factor: float) -> Heads:
        found = np.zeros((len(inputs.skills), horizon.intervals), np.int64)
        for number, skill in enumerate(inputs.skills):
            own = [i for i, t in enumerate(classes) if t.skill == skill]
            for interval in range(horizon.intervals) if own else ():
                found[number, interval] = erlang_heads([classes[i] for i in own], rates[own, interval], factor)
        return found

    return _least("Erlang C in every interval, each skill alone", inputs, terms, came, service, heads)


def erlang_heads(terms: Sequence[ClassTerms], rates: NDArray[np.float64], factor: float) -> int:
    """Return the agents that a spreadsheet asks for: one queue, the mean handling time, the tightest target."""
    if not rates.any():
        return 0
    handle = float(sum(rate * t.handling.minutes for rate, t in zip(rates, terms, strict=True)) / rates.sum())
    tightest = min(
        (t for rate, t in zip(rates, terms, strict=True) if rate > 0), key=lambda t: t.target.response_minutes
    )
    target = tightest.target
    return least_agents(float(rates.sum()) * handle * factor, handle, target.response_minutes, target.attainment)


def _least(
    name: str, inputs: Inputs, terms: ServiceTerms, came: Tickets, service: Mapping[str, float],
    heads: Callable[[float], Heads],
) -> Staffing:  # fmt: skip
    def scaled(factor: float) -> Staffing:
        there = heads(factor)
        return Staffing(name, _hours(inputs, there), answered(replay_staffing(inputs, terms, there, came)))

    return least_staffing(scaled, service)


def _hours(inputs: Inputs, heads: Heads) -> float:
    """Return the paid hours that so many people at work take, with absence and meetings on top."""
    settings = inputs.settings
    present = (1 - settings.unplanned_absence) * (1 - settings.meetings)
    return float(heads.sum()) * inputs.horizon.interval_minutes / 60 / present


def replay_staffing(inputs: Inputs, terms: ServiceTerms, heads: Heads, came: Tickets) -> Promise:
    """Replay tickets with so many people of one skill each in every interval, and nobody on call."""
    people, duties = _people(inputs, heads)
    settings = replace(inputs.settings, unplanned_absence=0.0, replications=REPLICATIONS)
    world = replace(inputs.of_people(()), people=people, tiers=(), settings=settings)
    setup = Setup.of(world, terms, came.classes, Rota())
    attendance = Attendance(duties, (), (), tuple(p.name for p in people), (1,) * len(people), np.zeros(len(people)))
    return replay_setup(replace(setup, attendance=attendance), came)


def _people(inputs: Inputs, heads: Heads) -> tuple[tuple[Person, ...], tuple[WorkStretch, ...]]:
    """Return a person for each seat of a skill, there in the intervals in which so many are."""
    horizon = inputs.horizon
    people: list[Person] = []
    duties: list[WorkStretch] = []
    for skill, row in zip(inputs.skills, heads, strict=True):
        for seat in range(int(row.max(initial=0))):
            there = np.diff(np.concatenate(([0], (row > seat).astype(np.int64), [0])))
            for first, last in zip(np.flatnonzero(there > 0), np.flatnonzero(there < 0), strict=True):
                start, end = float(first * horizon.interval_minutes), float(last * horizon.interval_minutes)
                duties.append(WorkStretch(len(people), horizon.first_day, start, end, end - start))
            people.append(Person(f"{skill} {seat + 1}", 0, skills={skill: 1.0}))
    return tuple(people), tuple(duties)
