"""The objective level by level: the weighted hours of breaches on each level, and the least they could be."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Solved
from planner.domain.roster.rota import Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.cp_sat import only_solution
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import BreachKey


class Counted(NamedTuple):
    """What a model counts in a rota: weighted hours of breaches on each level, and the amount of each breach."""

    hours: Mapping[str, float]
    amounts: Mapping[BreachKey, int]

    @property
    def objective(self) -> float:
        """The weighted hours of all levels, each at its price."""
        return sum(price * self.hours[name] for name, price in LEVELS.items())


def count_breaches(model: ReadableModel, rota: Rota) -> Counted:
    """Return the breaches of a rota as a model counts them."""
    solver = only_solution(model.kept(rota, set(), set()))
    if solver is None:
        raise RuntimeError("the model rejects a rota that it made itself")
    return Counted(model.level_hours(solver), model.amounts(solver))


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
