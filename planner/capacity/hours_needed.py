"""Hours needed per day and skill, with the reason in words: the rows of the Requirement sheet."""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from planner.capacity.workload import ClassWork, workload_of
from planner.domain.demand import Forecast
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, overlap
from planner.domain.requirement import Productivity, Requirement


@dataclass(frozen=True)
class DayNeed:
    """What one day brings for one skill, in minutes.

    `work` is hands-on work that comes in, as sure as the planning percentile; `on_duty` the time on shift that it takes
    after breaks, absence, meetings, the occupancy cap and proficiency; `floor` the people-minutes in which somebody
    must be there, or on call, for work that cannot wait.
    """

    day: date
    skill: str
    work: int
    on_duty: int
    floor: int
    because: str


@dataclass(frozen=True)
class Delivery:
    """What an hour on shift delivers for a skill: the productivity of the plan, breaks, and the holders' mean speed."""

    productivity: Productivity
    breaks: float
    speed: float

    @property
    def share(self) -> float:
        """The share of time on shift that becomes hands-on work at full speed."""
        return self.productivity.share * (1 - self.breaks) * self.speed

    def __str__(self) -> str:
        """Say what is lost and to what."""
        p = self.productivity
        said = [
            f"breaks {self.breaks:.0%}",
            f"unplanned absence {p.unplanned_absence:.0%}",
            f"meetings {p.meetings:.0%}",
            f"no more than {p.occupancy_cap:.0%} busy",
        ]
        slower = [f"working at {self.speed:.0%} of full speed"] if abs(self.speed - 1) >= 0.005 else []
        return f"an hour on shift gives {60 * self.share:.0f} min of work ({', '.join(said + slower)})"


def hours_needed(inputs: Inputs, forecast: Forecast, requirement: Requirement) -> tuple[DayNeed, ...]:
    """Return a row for every day and skill with work or a floor, days in order.

    Raises
    ------
    InputFaults
        When nothing says how long the work of a class takes.
    """
    workload = workload_of(inputs, forecast)
    skills = sorted({*workload.skills, *(skill for floor in requirement.floors for skill in floor.skills)})
    delivery = {skill: delivery_of(inputs, requirement.productivity, skill) for skill in skills}
    found = []
    for number, day in enumerate(inputs.horizon.days):
        slots = np.flatnonzero(np.concatenate(([0], inputs.horizon.interval_days)) == number)
        slots = slots if number == 0 else slots[slots > 0]
        for skill in skills:
            floor = _floor_minutes(inputs, requirement, skill, day)
            row = _row(day, skill, workload.of({skill}), slots, delivery[skill], floor)
            if row.work or row.floor:
                found.append(row)
    return tuple(found)


def delivery_of(inputs: Inputs, productivity: Productivity, skill: str) -> Delivery:
    """Return what an hour on shift of the holders of a skill delivers; breaks are the mean over the shifts."""
    speeds = [person.skills[skill] for person in inputs.people if person.skills.get(skill, 0) > 0]
    length = sum(shift.length for shift in inputs.shifts)
    breaks = sum(shift.break_minutes for shift in inputs.shifts) / length if length else 0.0
    return Delivery(productivity, breaks, sum(speeds) / len(speeds) if speeds else 1.0)


def _row(
    day: date, skill: str, works: tuple[ClassWork, ...], slots: NDArray[np.int64], delivery: Delivery, floor: int
) -> DayNeed:
    sure = max((work.sure for work in works), default=1.0)
    totals = sum((work.minutes[slots].sum(axis=0) for work in works), np.zeros(1))
    work = math.ceil(float(np.quantile(totals, sure, method="inverted_cdf")) - 1e-6)
    by_priority = [(work.terms.names[0], float(work.mean_minutes[slots].sum())) for work in works]
    parts = ", ".join(f"{priority} {hours(mean)}" for priority, mean in by_priority if mean >= 3)
    mean = f"{parts or 'next to nothing'} of work on average"
    because = f"{mean}, no more than {hours(work)} in {sure:.0%} of futures; {delivery}"
    if floor:
        because += f"; somebody must be there or on call for {hours(floor)} in all, for work that cannot wait"
    return DayNeed(day, skill, work, math.ceil(work / delivery.share - 1e-6), floor, because)


def _floor_minutes(inputs: Inputs, requirement: Requirement, skill: str, day: date) -> int:
    start, number = inputs.horizon.midnight(day), inputs.horizon.days.index(day) + 1
    days = inputs.horizon.days
    end = inputs.horizon.midnight(days[number]) if number < len(days) else inputs.horizon.end
    own = (floor for floor in requirement.floors if floor.skills == {skill})
    return sum(floor.least * overlap(floor.start, floor.end, start, end) for floor in own)
