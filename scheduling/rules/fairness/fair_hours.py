"""Fair hours."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import carried_over, fair_weights, limit_shares, unfair_shares
from scheduling.rule.rule import Rule


class FairHours(Rule):
    """Nobody works more than this many paid hours above their fair share, earlier months included.

    A fair share is the paid hours of the group, including those on the Ledger sheet, divided in proportion to
    contract hours. Leave counts as worked. The group is the people with the same setting of this rule who share
    work: they can take over shifts or turns on call from each other.
    """

    name = "fair hours"
    level = "fairness"
    unit = "hours"
    default = 8 * 60
    least = 0
    most = 500 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        weights, earlier = fair_weights(model.inputs, self.people), carried_over(model.inputs, "hours")
        before = {name: 60 * amount for name, amount in earlier.items()}
        now = {name: model.minutes_worked(name, model.days) for name in weights}
        limit_shares(model, self, now, before, weights, "min", 1)

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        weights, before = fair_weights(rota.inputs, self.people), carried_over(rota.inputs, "hours")
        own = {
            name: sum(duty.minutes for duty in rota.duties(name) if rota.planned(duty.day)) + 60 * before.get(name, 0)
            for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit, 1):
            fair, more = hours(share), hours(self.limit)
            because = f"{name} has {hours(has)} of work, the fair share is {fair}; up to {more} more are allowed"
            yield self.breach((name,), beyond, because, unit="min", person=name)
