"""Fair nights."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.wording import say_count
from scheduling.facts.burden_groups import night_groups
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


class FairNights(Rule):
    """Nobody works more than this many nights above their fair share, earlier months included.

    A fair share is the nights of the group, divided in proportion to contract hours less leave; those on the Ledger
    sheet are divided by the hours of their own months. The group is the people who can work the nights, or who fill
    the same need at night with the same setting of this rule.
    """

    name = "fair nights"
    level = "fairness"
    unit = "nights"
    default = 1
    least = 0
    most = 31
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        groups = _groups(model.inputs, model.requirement, self.people)

        def nights(name: str) -> Expr:
            return sum(model.kind_worked(name, day, "night") for day in model.days)

        for counted in count_groups(model, self, groups, nights):
            limit_shares(model, self, counted, "nights")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        groups = _groups(rota.inputs, rota.requirement, self.people)

        def nights(name: str) -> int:
            return sum("night" in rota.kinds(name, day) for day in rota.days)

        for unfair in unfair_shares(groups, nights, self.limit):
            because = say_unfair(unfair, say_count(unfair.has, "night"), self.limit)
            yield self.breach((unfair.name,), unfair.beyond, because, unit="nights", person=unfair.name, parts=PARTS)


def _groups(inputs: Inputs, requirement: Requirement, people: tuple[str, ...]) -> tuple[FairGroup, ...]:
    return fair_groups(inputs, night_groups(inputs, requirement, people), "nights")
