"""Fair on-call holidays."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, carried_over, limit_shares, on_call_weights, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairOnCallHolidays(Rule):
    """Nobody is on call on more than this many public holidays above their fair share, earlier months included.

    A fair share is the public holidays on call of the group, including those on the Ledger sheet, divided in
    proportion to contract hours. Leave counts as worked. The group is the people in some tier with the same setting
    of this rule who share work: they can take over shifts or turns on call from each other.
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
        weights, before = on_call_weights(model.inputs, self.people), carried_over(model.inputs, "on-call holidays")
        now = {
            name: sum(
                model.one_worked(name, day, model.inputs.tier) for day in model.days if day in model.inputs.holidays
            )
            for name in weights
        }
        limit_shares(model, self, now, before, weights, "holidays")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        weights, before = on_call_weights(rota.inputs, self.people), carried_over(rota.inputs, "on-call holidays")
        own = {
            name: sum(bool(rota.tiers(name, day)) for day in rota.inputs.holidays if rota.planned(day))
            + before.get(name, 0)
            for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit):
            because = say_unfair(
                name, f"{say_count(has, 'holiday')} on call", f"{share:.1f}", self.limit, before.get(name, 0) > 0
            )
            yield self.breach((name,), beyond, because, unit="holidays", person=name, parts=PARTS)
