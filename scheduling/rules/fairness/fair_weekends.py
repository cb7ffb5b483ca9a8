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
    """Nobody works more than this many weekends above their fair share, earlier months included.

    A fair share is the weekends worked of the group, including those on the Ledger sheet, divided in proportion to
    contract hours. Leave counts as worked. The group is the people with the same setting of this rule who share
    work: they can take over shifts or turns on call from each other.
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
        weights, before = fair_weights(model.inputs, self.people), carried_over(model.inputs, "weekends")
        now = {
            name: sum(model.weekend_worked(name, saturday) for saturday in saturdays(model.days)) for name in weights
        }
        limit_shares(model, self, now, before, weights, "weekends")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        weights, before = fair_weights(rota.inputs, self.people), carried_over(rota.inputs, "weekends")
        own = {
            name: sum(rota.weekend_worked(name, day) for day in saturdays(rota.days)) + before.get(name, 0)
            for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit):
            because = say_unfair(name, say_count(has, "weekend"), f"{share:.1f}", self.limit, before.get(name, 0) > 0)
            yield self.breach((name,), beyond, because, unit="weekends", person=name, parts=PARTS)
