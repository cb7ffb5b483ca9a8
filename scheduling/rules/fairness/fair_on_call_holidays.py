"""Fair on-call holidays."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.burden_groups import on_call_groups
from scheduling.facts.rota_view import RotaView
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, count_groups, fair_groups, limit_shares, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairOnCallHolidays(Rule):
    """Nobody is on call on more than this many public holidays above their fair share, earlier months included.

    A fair share is the public holidays on call of the group, divided in proportion to contract hours less leave;
    those on the Ledger sheet are divided by the hours of their own months. The group is the people who can take
    turns on call over from each other with the same setting of this rule.
    """

    name = "fair on-call holidays"
    level = "fairness"
    unit = "holidays"
    default = 1
    least = 0
    most = 31
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        groups = fair_groups(model.inputs, on_call_groups(model.inputs, self.people), "on-call holidays")

        def held(name: str) -> Expr:
            theirs = model.inputs.local[name].holidays
            return sum(model.one_worked(name, day, model.inputs.tier) for day in model.days if day in theirs)

        for counted in count_groups(model, self, groups, held):
            limit_shares(model, self, counted, "holidays")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        groups = fair_groups(rota.inputs, on_call_groups(rota.inputs, self.people), "on-call holidays")

        def held(name: str) -> int:
            return sum(bool(rota.tiers(name, day)) for day in rota.inputs.local[name].holidays if rota.planned(day))

        for unfair in unfair_shares(groups, held, self.limit):
            because = say_unfair(unfair, f"{say_count(unfair.has, 'holiday')} on call", self.limit)
            yield self.breach((unfair.name,), unfair.beyond, because, unit="holidays", person=unfair.name, parts=PARTS)
