"""The paid hours that the tickets and the cover by hand ask of the holders of some skills."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from planner.capacity.requirement.floors import floors_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.skill_sets import SkillSet
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.outcome.requirement import Productivity
from planner.domain.tickets.demand import Forecast

Numbers = NDArray[np.float64]


def asked_hours(inputs: Inputs, forecast: Forecast, sets: Sequence[SkillSet]) -> Numbers:
    """Return the paid hours asked of each set of skills over the horizon of the forecast, shape (sets).

    On each day that is the larger of two: the hours in which somebody must be there, and the hours that the expected
    work takes, with unplanned absence, meetings and the occupancy cap. Whoever must be there does the work meanwhile.
    What people on call take is left out. Only the mean of the forecast counts; it needs no paths.

    Raises
    ------
    InputFaults
        When no row of the Handling sheet and no logged work tells how long the work of a class takes.
    """
    settings, horizon = inputs.settings, forecast.horizon
    productivity = Productivity(settings.unplanned_absence, settings.meetings, settings.occupancy_cap)
    terms = ServiceTerms.of(inputs, forecast.classes)
    by_skill = _work_by_skill(forecast, terms)
    there = _there(inputs, forecast, terms, productivity, sets)
    days = horizon.interval_days
    found = []
    for skills, heads in zip(sets, there, strict=True):
        work = sum((by_skill[skill] for skill in skills if skill in by_skill), np.zeros(len(horizon.days)))
        presence = np.bincount(days, heads, len(horizon.days)) * horizon.interval_minutes
        found.append(float(np.maximum(work / productivity.share, presence * _paid_share(inputs)).sum()) / 60)
    return np.array(found)


def _work_by_skill(forecast: Forecast, terms: ServiceTerms) -> dict[str, Numbers]:
    """Return the hands-on minutes of each skill on the days on which work on them can begin, shape (days)."""
    horizon = forecast.horizon
    index = {names: row for row, names in enumerate(forecast.classes)}
    found: dict[str, Numbers] = {}
    for one in terms.of_classes(forecast.classes):
        on_shift = np.where(one.on_call(horizon.starts), 0.0, forecast.mean[index[one.names]])
        begun = (one.released(horizon.starts) - horizon.start) // horizon.interval_minutes
        day = horizon.interval_days[np.minimum(begun, horizon.intervals - 1)]
        minutes = np.bincount(day, on_shift * one.handling.minutes, len(horizon.days)).astype(np.float64)
        found[one.skill] = found[one.skill] + minutes if one.skill in found else minutes
    return found


def _there(
    inputs: Inputs, forecast: Forecast, terms: ServiceTerms, productivity: Productivity, sets: Sequence[SkillSet]
) -> Numbers:
    """Return how many holders of each set must be on shift in each interval, shape (sets, intervals)."""
    starts, step = forecast.horizon.starts, forecast.horizon.interval_minutes
    heads = np.zeros((len(sets), len(starts)))
    for floor in floors_of(inputs, forecast, terms, productivity, sets):
        inside = (starts < floor.end) & (starts + step > floor.start)
        for row, skills in enumerate(sets):
            if floor.skills <= skills and not floor.tiers:
                heads[row, inside] = np.maximum(heads[row, inside], floor.least)
    by_hand, everyone = _by_hand(inputs, forecast), frozenset[str]().union(*sets)
    for row, skills in enumerate(sets):
        for asked, least in by_hand.items():
            if (asked and asked <= skills) or (not asked and skills == everyone):
                heads[row] = np.maximum(heads[row], least)
    return heads


def _by_hand(inputs: Inputs, forecast: Forecast) -> dict[SkillSet, Numbers]:
    """Return the people that Cover and Shifts ask for at once in each interval, by skill; no skill: of anybody."""
    horizon = forecast.horizon
    found: dict[SkillSet, Numbers] = {}
    for line in inputs.cover:
        if line.mode == "off" or not line.least:
            continue
        heads = found.setdefault(frozenset({line.skill} - {""}), np.zeros(horizon.intervals))
        for day in (day for day in horizon.days if inputs.asks(line, day)):
            span = (instant(day, line.start, horizon.zone), instant(day, line.end, horizon.zone))
            inside = _inside(forecast, span)
            heads[inside] = np.maximum(heads[inside], line.least)
    shifts = np.zeros(horizon.intervals)
    for shift in (shift for shift in inputs.shifts if shift.least):
        for day in (day for day in horizon.days if inputs.runs(shift, day)):
            shifts[_inside(forecast, inputs.span(shift.code, day))] += shift.least or 0
    found[frozenset()] = np.maximum(found.get(frozenset(), shifts), shifts)
    return found


def _inside(forecast: Forecast, span: tuple[int, int]) -> NDArray[np.bool_]:
    starts, step = forecast.horizon.starts, forecast.horizon.interval_minutes
    return (starts < span[1]) & (starts + step > span[0])


def _paid_share(inputs: Inputs) -> float:
    """Return the paid share of time on shift: breaks are not paid."""
    length = sum(shift.length for shift in inputs.shifts)
    return 1 - sum(shift.break_minutes for shift in inputs.shifts) / length if length else 1.0
