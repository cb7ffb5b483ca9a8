"""Hours needed per day and skill, with the reason in words: the rows of the Requirement sheet."""

import math
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from planner.capacity.requirement.workload import ClassWork, Workload
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, overlap
from planner.domain.outcome.needs import DayNeed, Delivery, Needs, Waiting
from planner.domain.outcome.requirement import Floor, Productivity


def hours_needed(inputs: Inputs, workload: Workload, floors: Sequence[Floor], productivity: Productivity) -> Needs:
    """Return a row for every day and skill with work or a floor, days in order, and what stands behind the rows."""
    skills = sorted({*workload.skills, *(skill for floor in floors for skill in floor.skills)})
    delivery = {skill: delivery_of(inputs, skill) for skill in skills}
    days = np.concatenate(([0], inputs.horizon.interval_days))  # what waits at the start comes in on the first day
    found = []
    for number, day in enumerate(inputs.horizon.days):
        slots = np.flatnonzero(days == number)
        for skill in skills:
            floor = _floor_minutes(inputs, floors, skill, day)
            row = _row(day, workload.of({skill}), slots, delivery[skill], productivity, floor)
            if row.work or row.floor:
                found.append(row)
    return Needs(tuple(found), tuple(delivery.values()), _waiting(workload))


def delivery_of(inputs: Inputs, skill: str) -> Delivery:
    """Return the mean breaks (over the shifts) and the mean speed of the holders of a skill."""
    speeds = [person.skills[skill] for person in inputs.people if person.skills.get(skill, 0) > 0]
    length = sum(shift.minutes_there for shift in inputs.shifts)
    breaks = sum(shift.spread_break for shift in inputs.shifts) / length if length else 0.0
    return Delivery(skill, breaks, sum(speeds) / len(speeds) if speeds else 1.0)


def _row(
    day: date,
    works: tuple[ClassWork, ...],
    slots: NDArray[np.int64],
    delivery: Delivery,
    productivity: Productivity,
    floor: int,
) -> DayNeed:
    sure = max((work.sure for work in works), default=1.0)
    totals = sum((work.minutes[slots].sum(axis=0) for work in works), np.zeros(1))
    work = math.ceil(float(np.quantile(totals, sure, method="inverted_cdf")) - 1e-6)
    share = productivity.share * delivery.share
    because = f"{_mean(works, slots)} of work on average, no more than {hours(work)} in {sure:.0%} of futures"
    if work:
        because += f"; an hour on shift gives {60 * share:.0f} min of it"
    if floor:
        because += f"; somebody must be there or on call for {hours(floor)} in all, for work that cannot wait"
    on_duty = math.ceil(work / share - 1e-6)
    return DayNeed(day, delivery.skill, work, on_duty, floor, because, _spread(on_duty, works, slots[slots > 0]))


def _spread(minutes: int, works: tuple[ClassWork, ...], slots: NDArray[np.int64]) -> tuple[int, ...]:
    """Divide minutes among the intervals of a day in proportion to the mean work that comes in; evenly without any."""
    coming = sum((work.mean_minutes[slots] for work in works), np.zeros(len(slots)))
    shares = coming / coming.sum() if coming.any() else np.full(len(slots), 1 / len(slots))
    return tuple(np.diff(np.rint(minutes * np.cumsum(shares)), prepend=0.0).astype(int).tolist())


def _mean(works: tuple[ClassWork, ...], slots: NDArray[np.int64]) -> str:
    """Return the mean work of each priority in words, and how much of it waits at the start."""
    by_priority = [(work.terms.names[0], float(work.mean_minutes[slots].sum())) for work in works]
    said = ", ".join(f"{priority} {hours(mean)}" for priority, mean in by_priority if mean >= 3) or "next to nothing"
    waiting = sum(float(work.mean_minutes[0]) for work in works) if 0 in slots else 0.0
    return f"{said} ({hours(waiting)} of it waiting since before)" if waiting >= 3 else said


def _waiting(workload: Workload) -> tuple[Waiting, ...]:
    found = (
        Waiting(*work.terms.names, work.waiting, round(work.waiting * work.terms.handling.minutes))
        for work in workload.classes
    )
    return tuple(waiting for waiting in found if waiting.tickets)


def _floor_minutes(inputs: Inputs, floors: Sequence[Floor], skill: str, day: date) -> int:
    start, number = inputs.horizon.midnight(day), inputs.horizon.days.index(day) + 1
    days = inputs.horizon.days
    end = inputs.horizon.midnight(days[number]) if number < len(days) else inputs.horizon.end
    own = (floor for floor in floors if floor.skills == {skill})
    return sum(floor.least * overlap(floor.start, floor.end, start, end) for floor in own)
