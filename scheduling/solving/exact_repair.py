"""A rota put to the whole model: what it is worth there, and its musts mended where it breaks some."""

import time
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

import numpy as np
from ortools.sat.python import cp_model

from planner.domain.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import new_solver

AROUND = timedelta(days=7)
"""How many days before and after a broken must may change to mend it, at first."""

TRIES = 3
"""Each try opens more days; the last one opens everybody's."""


def settle(
    desk: Desk, model: ReadableModel, rota: Rota, seconds: float, until: float, gap: float = 0.0
) -> tuple[Rota, float] | None:
    """Return a rota that keeps every must and its objective: the given one with as little opened as that takes.

    None when it cannot be mended in `seconds` of deterministic time a try, or not `until` an instant of the clock
    `time.monotonic` (what needs no mending is looked at in any case). Mending ends within a `gap` of the best; a gap of
    1 means that any will do.
    """
    musts = check_rota(desk, rota).musts
    everybody = {person.name for person in model.inputs.people}
    for turn in range(1, TRIES + 1):
        around = turn * AROUND
        people = {breach.person for breach in musts} if turn < TRIES else everybody
        if musts and "" in people:
            people = everybody
        near = [(breach.day - around, breach.day + around) for breach in musts if breach.day is not None]
        wide = len(near) < len(musts)
        days = {day for day in model.days if wide or any(first <= day <= last for first, last in near)}
        left = max(1.0, until - time.monotonic()) if musts else np.inf
        found = _solve(model, rota, people if musts else set(), days, seconds, left, gap)
        if found is not None or not musts or time.monotonic() >= until:
            return found
    return None


def _solve(
    model: ReadableModel,
    rota: Rota,
    people: AbstractSet[str],
    days: AbstractSet[date],
    seconds: float,
    left: float,
    gap: float,
) -> tuple[Rota, float] | None:
    solver = new_solver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = seconds
    solver.parameters.max_time_in_seconds = left
    solver.parameters.relative_gap_limit = gap
    if solver.solve(model.kept(rota, people, days)) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return model.rota(solver), solver.objective_value
