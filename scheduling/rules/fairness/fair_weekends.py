"""Fair weekends."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.wording import say_count
from scheduling.facts.burden_groups import day_groups
from scheduling.facts.rota_view import RotaView
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import (
    PARTS,
    FairGroup,
    count_groups,
    fair_groups,
    limit_shares,
    say_unfair,
    unfair_shares,
)
from scheduling.rule.rule import Rule


class FairWeekends(Rule):
    """Nobody works more than this many weekends above their fair share, earlier months included.

    A fair share is the weekends worked of the group, divided in proportion to contract hours less leave; those on
    the Ledger sheet are divided by the hours of their own months. The group is the people who can work at weekends,
    or who fill the same need there with the same setting of this rule.
    """

    name = "fair weekends"
    level = "fairness"
    unit = "weekends"
    default = 1
    least = 0
    most = 31
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        groups = _groups(model.inputs, model.requirement, self.people)

        def weekends(name: str) -> Expr:
            return sum(model.weekend_worked(name, weekend) for weekend in model.inputs.local[name].weekends(model.days))

        for counted in count_groups(model, self, groups, weekends):
            limit_shares(model, self, counted, "weekends")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        groups = _groups(rota.inputs, rota.requirement, self.people)

        def weekends(name: str) -> int:
            return sum(rota.weekend_worked(name, weekend) for weekend in rota.inputs.local[name].weekends(rota.days))

        for unfair in unfair_shares(groups, weekends, self.limit):
            because = say_unfair(unfair, say_count(unfair.has, "weekend"), self.limit)
            yield self.breach((unfair.name,), unfair.beyond, because, unit="weekends", person=unfair.name, parts=PARTS)


def _groups(inputs: Inputs, requirement: Requirement, people: tuple[str, ...]) -> tuple[FairGroup, ...]:
    days = {name: [day for day in inputs.horizon.days if inputs.local[name].is_weekend(day)] for name in people}
    return fair_groups(inputs, day_groups(inputs, requirement, days), "weekends")
