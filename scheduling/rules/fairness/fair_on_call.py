"""Fair on-call load."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, carried_over, limit_shares, on_call_weights, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairOnCall(Rule):
    """Nobody is on call for more than this many days above their fair share, earlier months included.

    The days count over all tiers; a day on call for two tiers is one day. A fair share is the days on call of the
    group, including those on the Ledger sheet, divided in proportion to contract hours. Leave counts as worked. The
    group is the people in some tier with the same setting of this rule who share work: they can take over shifts or
    turns on call from each other.
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
        weights, before = on_call_weights(model.inputs, self.people), carried_over(model.inputs, "on-call")
        now = {name: sum(model.one_worked(name, day, model.inputs.tier) for day in model.days) for name in weights}
        limit_shares(model, self, now, before, weights, "days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        weights, before = on_call_weights(rota.inputs, self.people), carried_over(rota.inputs, "on-call")
        own = {name: sum(bool(rota.tiers(name, day)) for day in rota.days) + before.get(name, 0) for name in weights}
        for name, has, share, beyond in unfair_shares(own, weights, self.limit):
            because = say_unfair(
                name, f"{say_count(has, 'day')} on call", f"{share:.1f}", self.limit, before.get(name, 0) > 0
            )
            yield self.breach((name,), beyond, because, unit="days", person=name, parts=PARTS)
