"""The exact part of a repair: the best rota that differs from another one in a neighbourhood only."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import BreachKey
from scheduling.repair.held_model import HeldModel, Reach
from scheduling.repair.work import Work
from scheduling.rule.rule import Rule
from scheduling.rules.cover.windows import Windows
from scheduling.rules.wishes.changes_to_the_published import ChangesToThePublished
from scheduling.solving.relax_musts import RelaxedRules


@dataclass(frozen=True)
class Goals:
    """What a repair makes least: broken musts, then missing people, then changes; `legal` is only kept from growing."""

    must: Expr
    legal: Expr
    cover: Expr
    changes: Expr

    @classmethod
    def of(
        cls, model: RotaModel, rules: Collection[Rule], relaxed: RelaxedRules, passed: Mapping[BreachKey, int]
    ) -> "Goals":
        """Add the goals to a model; `rules` are those in force, and breaches that are `passed` cost nothing."""
        in_force = set(rules)
        musts = [rule for rule in relaxed.rules if _is_relaxed(rule, relaxed, in_force)]
        shoulds = [rule for rule in relaxed.rules if rule in in_force and rule.name not in relaxed.may_break.rules]
        legal = [rule for rule in shoulds if rule.level == "legal" and rule.mode == "should"]
        # of a must that is set row by row, as on the Cover sheet, some rows may be a should
        cover = [rule for rule in shoulds if rule.level == "cover" and rule.name != Windows.name]
        changes = ChangesToThePublished(tuple(model.inputs.person), 0, "should", 1)
        return cls(model.cost(musts), model.cost(legal, passed), model.cost(cover, passed), model.cost([changes]))


def _is_relaxed(rule: Rule, relaxed: RelaxedRules, in_force: Collection[Rule]) -> bool:
    """Tell whether a rule is a must that has a price because the forced repair breaks it."""
    return rule.name in relaxed.may_break.rules if rule.mode == "must" else rule not in in_force


class RepairModel:
    """The musts of a rota and the goals of a repair, to be solved again and again in larger neighbourhoods."""

    def __init__(self, desk: Desk, relaxed: RelaxedRules, passed: Mapping[BreachKey, int]) -> None:
        """Write the musts out; hours for work that can wait are no goal of a repair."""
        musts = [rule for rule in relaxed.rules if rule.mode == "must"]
        at_once = replace(desk.requirement, windows=())
        self._model = ReadableModel(desk.inputs, at_once, musts, relaxed.may_break)
        self._goals = Goals.of(self._model, desk.rules, relaxed, passed)
        self._cells = 1 + 2 * len(desk.inputs.people) * len(desk.inputs.horizon.days)

    def best(self, rota: Rota, reach: Reach, work: Work) -> tuple[Rota, bool] | None:
        """Return the rota that meets the goals best within reach of another one, and whether that is proven.

        None when none is found with the work that is left. People at once and changes are one search: a change costs
        less than the least of what can be missing, since there are no more changes than cells.
        """
        held, goals, proven = HeldModel.of(self._model, rota, reach), self._goals, True
        if not isinstance(goals.must, int):
            lawful = work.least(held.cp, goals.must)
            if lawful is None:
                return None
            proven = lawful.proven
            held.cp.add(goals.must <= round(lawful.solver.objective_value))
        goal = self._cells * goals.cover + goals.changes
        capped = self._no_more_of(goals.legal, rota, held, work)
        least = work.least(capped, goal) or work.least(held.cp, goal)
        return None if least is None else (held.solution(least.solver), proven and least.proven)

    def _no_more_of(self, legal: Expr, rota: Rota, held: HeldModel, work: Work) -> cp_model.CpModel:
        """Return the model with no more broken shoulds of the law than a rota has."""
        if isinstance(legal, int):
            return held.cp
        as_it_is = HeldModel.of(self._model, rota, Reach((), ()))
        now = work.least(as_it_is.cp, legal)
        capped = held.cp.clone()
        if now is not None:
            capped.add(legal <= round(now.solver.objective_value))
        return capped
