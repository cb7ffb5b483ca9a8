"""Fair weekends."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.weeks import saturdays
from scheduling.facts.wording import say_count
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, carried_over, fair_weights, limit_shares, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairWeekends(Rule):
    """Nobody works more than this many weekends above their fair share, by contract hours and earlier months.

    Fair is what all whom the rule is set alike for have in weekends, the Ledger sheet
    included, split in proportion to the contract hours of the plan with leave credited.
    Only people who share work are compared: those who can take over a shift or a turn on call from each other.
    """

    name = "fair weekends"
    level = "fairness"
    unit = "weekends"
    default = 1
    least = 0
    most = 31
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Say the rule to the model."""
        weights, before = fair_weights(model.inputs, self.people), carried_over(model.inputs, "weekends")
        now = {
            name: sum(model.weekend_worked(name, saturday) for saturday in saturdays(model.days)) for name in weights
        }
        limit_shares(model, self, now, before, weights, "weekends")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        weights, before = fair_weights(rota.inputs, self.people), carried_over(rota.inputs, "weekends")
        own = {
            name: sum(rota.weekend_worked(name, day) for day in saturdays(rota.days)) + before.get(name, 0)
            for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit):
            because = say_unfair(name, say_count(has, "weekend"), f"{share:.1f}", self.limit, before.get(name, 0) > 0)
            yield self.breach((name,), beyond, because, unit="weekends", person=name, parts=PARTS)
