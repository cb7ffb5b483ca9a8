"""The objective level by level: what a rota leaves undone on each, and how little it could be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Solved
from planner.domain.rota import Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import new_solver
from scheduling.model.levels import LEVELS


def level_hours(model: ReadableModel, rota: Rota) -> Mapping[str, float]:
    """Return the weighted hours that a rota of a model leaves undone on each level."""
    solver = new_solver()
    solver.parameters.num_workers = 1
    solver.solve(model.kept(rota, set(), set()))
    return model.level_hours(solver)


def levels_of(hours: Mapping[str, float], bound: float) -> tuple[ObjectiveLevel, ...]:
    """Return every level in the stated order, given the weighted hours on each and a bound of the whole objective.

    A rota that is at least as good on every other level pays there at most what this one pays; the rest of `bound`,
    which no rota beats, it pays on the one level that is left. So `least` is the rota's own hours less all that can be
    gained at most.
    """
    gap = max(0.0, sum(price * hours[name] for name, price in LEVELS.items()) - bound)
    return tuple(
        ObjectiveLevel(name, price, hours[name], max(0.0, hours[name] - gap / price)) for name, price in LEVELS.items()
    )


def bounded(solved: Solved, bound: float) -> Solved:
    """Return what was solved with a bound that is known from elsewhere, if that is the better one."""
    if bound <= solved.bound:
        return solved
    levels = levels_of({level.name: level.hours for level in solved.levels}, bound) if solved.levels else ()
    status = "optimal" if bound >= solved.objective else solved.status
    return replace(solved, bound=bound, status=status, levels=levels)


def added_up(parts: Sequence[Sequence[ObjectiveLevel]]) -> Mapping[str, float]:
    """Return the weighted hours on each level of a whole desk, given the levels of its parts."""
    return {name: sum(level.hours for part in parts for level in part if level.name == name) for name in LEVELS}
