"""The objective level by level: the weighted hours of breaches on each level, and the least they could be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Solved
from planner.domain.roster.rota import Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import only_solution
from scheduling.model.levels import LEVELS


def level_hours(model: ReadableModel, rota: Rota) -> Mapping[str, float]:
    """Return the weighted hours of breaches of a rota on each level of the objective."""
    solver = only_solution(model.kept(rota, set(), set()))
    if solver is None:
        raise RuntimeError("the model rejects a rota that it made itself")
    return model.level_hours(solver)


def levels_of(hours: Mapping[str, float], bound: float) -> tuple[ObjectiveLevel, ...]:
    """Return every level in its order, from the weighted hours on each and a bound on the whole objective.

    `least` is the fewest hours on a level for any rota that is no worse on the other levels. Such a rota has the same
    hours or fewer there and its objective is at least `bound`, so it can save at most the gap between objective and
    bound on this one level: least = hours - gap / price of the level.
    """
    gap = max(0.0, sum(price * hours[name] for name, price in LEVELS.items()) - bound)
    return tuple(
        ObjectiveLevel(name, price, hours[name], max(0.0, hours[name] - gap / price)) for name, price in LEVELS.items()
    )


def with_bound(solved: Solved, bound: float) -> Solved:
    """Return a solution with a bound known from elsewhere, if that is the better bound."""
    if bound <= solved.bound:
        return solved
    levels = levels_of({level.name: level.hours for level in solved.levels}, bound) if solved.levels else ()
    status = "optimal" if bound >= solved.objective else solved.status
    return replace(solved, bound=bound, status=status, levels=levels)


def sum_levels(parts: Sequence[Sequence[ObjectiveLevel]]) -> Mapping[str, float]:
    """Return the weighted hours on each level of a whole desk, the sums over its parts."""
    return {name: sum(level.hours for part in parts for level in part if level.name == name) for name in LEVELS}
