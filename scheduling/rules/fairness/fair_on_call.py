"""Fair on-call load."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.burden_groups import on_call_groups
from scheduling.facts.rota_view import RotaView
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import (
    PARTS,
    count_groups,
    even_out,
    fair_groups,
    limit_shares,
    say_unfair,
    unfair_shares,
)
from scheduling.rule.rule import Rule


class FairOnCall(Rule):
    """Nobody is on call for more than this many days above their fair share, earlier months included.

    The days count over all tiers; a day on call for two tiers is one day. A fair share is the days on call of the
    group, divided in proportion to contract hours less leave; those on the Ledger sheet are divided by the hours of
    their own months. The group is the people who can take turns on call over from each other with the same setting
    of this rule.
    """

    name = "fair on-call load"
    level = "fairness"
    unit = "days"
    default = 7
    least = 0
    most = 366
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        groups = fair_groups(model.inputs, on_call_groups(model.inputs, self.people), "on-call")

        def held(name: str) -> Expr:
            return sum(model.one_worked(name, day, model.inputs.tier) for day in model.days)

        for counted in count_groups(model, self, groups, held):
            limit_shares(model, self, counted, "days")
            even_out(model, self, counted, "days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        groups = fair_groups(rota.inputs, on_call_groups(rota.inputs, self.people), "on-call")

        def held(name: str) -> int:
            return sum(bool(rota.tiers(name, day)) for day in rota.days)

        for unfair in unfair_shares(groups, held, self.limit):
            because = say_unfair(unfair, f"{say_count(unfair.has, 'day')} on call", self.limit)
            yield self.breach((unfair.name,), unfair.beyond, because, unit="days", person=unfair.name, parts=PARTS)
