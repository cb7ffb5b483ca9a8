"""A rota completed on the whole model: its objective there, and its broken musts repaired by CP-SAT."""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import partial

from planner.domain.outcome.breach import Breach
from planner.domain.roster.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import new_solver
from scheduling.solving.run import Run
from scheduling.solving.solution_listener import SolutionListener
from scheduling.solving.solve_in_run import LEAST, LEAST_FOR_FIRST, SOLVED, solve_in_run

AROUND = timedelta(days=7)
"""How many days before and after a broken must may change in the first try; each further try adds as many."""

TRIES = 3
"""Tries to repair a rota; the last one opens the days of everybody."""


def repair_exactly(
    desk: Desk, model: ReadableModel, rota: Rota, seconds: float, run: Run, *, first: bool, enough: float = -math.inf
) -> tuple[Rota, float] | None:  # fmt: skip
    """Return a rota that keeps every must with its objective: the same rota, changed only around its broken musts.

    None when a repair takes more than `seconds` of deterministic time a try, or goes on after a `run` is late (a rota
    that needs no repair is always evaluated). For the `first` rota of a run any repair will do, and a late run is no
    reason to have none: each try gets the time of a first rota. A repair also ends at an objective that is `enough`,
    such as that of the rota where its broken musts do not count: the proof that nothing is better may take all the
    time.
    """
    musts = check_rota(desk, rota).musts
    repair = partial(_solve, model, rota, seconds=seconds, run=run, first=first, enough=enough)
    if not musts:
        return repair(set(), set())
    for attempt in range(1, TRIES + 1):
        people, days = _to_open(model, musts, attempt)
        found = repair(people, days)
        if found is not None or (run.late and not first):
            return found
    return None


def _to_open(model: ReadableModel, musts: Sequence[Breach], attempt: int) -> tuple[AbstractSet[str], AbstractSet[date]]:
    """Return the people and days that may change; a must of the team opens everybody, one without a day all days."""
    people = {breach.person for breach in musts}
    if attempt == TRIES or "" in people:
        people = {person.name for person in model.inputs.people}
    around = attempt * AROUND
    near = [(breach.day - around, breach.day + around) for breach in musts if breach.day is not None]
    if len(near) < len(musts):
        return people, set(model.days)
    return people, {day for day in model.days if any(first <= day <= last for first, last in near)}


def _solve(
    model: ReadableModel, rota: Rota, people: AbstractSet[str], days: AbstractSet[date], *, seconds: float, run: Run,
    first: bool, enough: float,
) -> tuple[Rota, float] | None:  # fmt: skip
    solver = new_solver(seconds)
    solver.parameters.relative_gap_limit = 1.0 if first else 0.0
    part = model.kept(rota, people, days)

    def stop_if_enough(objective: float, _bound: float) -> None:
        if objective <= enough:
            solver.stop_search()

    least = LEAST_FOR_FIRST if first or not people else LEAST
    status = solve_in_run(solver, part, run, SolutionListener(stop_if_enough), least=least)
    if status not in SOLVED:
        return None
    return model.rota(solver), solver.objective_value
