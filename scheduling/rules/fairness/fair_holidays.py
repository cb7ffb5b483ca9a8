"""Fair holidays."""

from collections.abc import Iterator
from datetime import date

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


class FairHolidays(Rule):
    """Nobody works on more than this many public holidays above their fair share, earlier months included.

    A fair share is the public holidays worked of the group, divided in proportion to contract hours less leave;
    those on the Ledger sheet are divided by the hours of their own months. The group is the people who can work on
    one of the holidays with the same setting of this rule.
    """

    name = "fair holidays"
    level = "fairness"
    unit = "holidays"
    default = 1
    least = 0
    most = 31
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        groups = _groups(model.inputs, model.requirement, self.people)

        def worked(name: str) -> Expr:
            return sum(model.at_work(name, day) for day in _holidays(model.inputs, name))

        for counted in count_groups(model, self, groups, worked):
            limit_shares(model, self, counted, "holidays")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        groups = _groups(rota.inputs, rota.requirement, self.people)

        def worked(name: str) -> int:
            return sum(bool(rota.duties_on(name, day)) for day in _holidays(rota.inputs, name))

        for unfair in unfair_shares(groups, worked, self.limit):
            because = say_unfair(unfair, say_count(unfair.has, "public holiday"), self.limit)
            yield self.breach((unfair.name,), unfair.beyond, because, unit="holidays", person=unfair.name, parts=PARTS)


def _groups(inputs: Inputs, requirement: Requirement, people: tuple[str, ...]) -> tuple[FairGroup, ...]:
    days = {name: _holidays(inputs, name) for name in people}
    return fair_groups(inputs, day_groups(inputs, requirement, days), "holidays")


def _holidays(inputs: Inputs, name: str) -> list[date]:
    """Return the days of the plan that are a public holiday for a person."""
    return [day for day in inputs.horizon.days if day in inputs.local[name].holidays]
