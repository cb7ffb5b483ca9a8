"""Fair hours."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import carried_over, fair_weights, limit_shares, unfair_shares
from scheduling.rule.rule import Rule


class FairHours(Rule):
    """Nobody works more than this many paid hours above their fair share, by contract hours and earlier months.

    Fair is what all whom the rule is set alike for work, the hours of the Ledger sheet included, split in proportion to
    the contract hours of the plan with leave credited.
    Only people who share work are compared: those who can take over a shift or a turn on call from each other.
    """

    name = "fair hours"
    level = "fairness"
    unit = "hours"
    default = 8 * 60
    least = 0
    most = 500 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Say the rule to the model."""
        weights, earlier = fair_weights(model.inputs, self.people), carried_over(model.inputs, "hours")
        before = {name: 60 * amount for name, amount in earlier.items()}
        now = {name: model.minutes_worked(name, model.days) for name in weights}
        limit_shares(model, self, now, before, weights, "min", 1)

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        weights, before = fair_weights(rota.inputs, self.people), carried_over(rota.inputs, "hours")
        own = {
            name: sum(duty.minutes for duty in rota.duties(name) if rota.planned(duty.day)) + 60 * before.get(name, 0)
            for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit, 1):
            fair, fine = hours(share), hours(self.limit)
            because = f"{name} has {hours(has)} of work, the fair share is {fair}; {fine} more are fine"
            yield self.breach((name,), beyond, because, unit="min", person=name)
