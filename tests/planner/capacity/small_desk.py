"""Small desks with a known demand, for the tests of this room."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from planner.capacity.requirement.demand import Demand
from planner.capacity.requirement.require import require
from planner.capacity.requirement.workload import Workload
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.tickets.demand import Forecast, TicketClass
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.builders import person, world

FULL = {"unplanned_absence": 0.0, "meetings": 0.0, "occupancy_cap": 1.0}
"""Settings under which an hour on duty is an hour of work."""


def desk(response: int = 240, minutes: float = 60, spread: float = 0.0, **facts: Any) -> Inputs:
    """Return a desk of Ann and Bob with one priority P3 on a 24x7 clock, an hour of work a ticket by default."""
    target = ServiceTarget("P3", response, 0.9)
    base: dict[str, Any] = {"service": (target,), "handling": (Handling("P3", "desk", minutes, spread),), "days": 1}
    return world(**base | FULL | facts)


def forecast_of(inputs: Inputs, tickets: Mapping[TicketClass, ArrayLike], paths: int = 1) -> Forecast:
    """Return a forecast with these tickets per interval (or per path and interval) of each class."""
    shape = (paths, inputs.horizon.intervals)
    drawn = np.stack([np.broadcast_to(np.asarray(each), shape) for each in tickets.values()], axis=1)
    return Forecast(inputs.horizon, tuple(tickets), drawn.mean(axis=0), drawn.astype(np.uint16), "given", "for a test")


def arrivals(inputs: Inputs, **at_hour: int) -> list[int]:
    """Return tickets per interval: `arrivals(inputs, h8=2)` are two at 08:00 of the first day (hourly intervals)."""
    counts = [0] * inputs.horizon.intervals
    for hour, count in at_hour.items():
        counts[int(hour[1:])] = count
    return counts


def rate(inputs: Inputs, per_hour: float) -> Forecast:
    """Return a forecast of P1 tickets of the one skill at a constant rate."""
    mean = np.full((1, inputs.horizon.intervals), per_hour)
    paths = np.zeros((1, 1, inputs.horizon.intervals), np.uint16)
    return Forecast(inputs.horizon, (("P1", "desk"),), mean, paths, "given", "for a test")


def two_skills(*held: str) -> dict[str, Any]:
    """Return facts of a desk with skills a and b, and people Ann, Bob, Cyd... who hold what is named."""
    names = ("Ann", "Bob", "Cyd", "Dan")
    people = tuple(person(name, skills=skills) for name, skills in zip(names, held, strict=False))
    handling = tuple(Handling("P3", skill, 60, 0.0) for skill in ("a", "b"))
    return {"people": people, "skills": ("a", "b"), "handling": handling}


def work_of(inputs: Inputs, forecast: Forecast) -> Workload:
    """Return the work in a forecast's tickets."""
    return Demand.of(inputs, forecast).workload


def requirement_of(inputs: Inputs, forecast: Forecast) -> Requirement:
    """Return what a forecast's tickets need of the rota."""
    return require(inputs, Demand.of(inputs, forecast))
