"""Fair holidays."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, carried_over, fair_weights, limit_shares, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairHolidays(Rule):
    """Nobody works on more than this many public holidays above their fair share, earlier months included.

    A fair share is the public holidays worked of the group, including those on the Ledger sheet, divided in
    proportion to contract hours. Leave counts as worked. The group is the people with the same setting of this rule
    who share work: they can take over shifts or turns on call from each other.
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
        weights, before = fair_weights(model.inputs, self.people), carried_over(model.inputs, "holidays")
        now = {name: sum(model.at_work(name, day) for day in _holidays(model.inputs)) for name in weights}
        limit_shares(model, self, now, before, weights, "holidays")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        weights, before = fair_weights(rota.inputs, self.people), carried_over(rota.inputs, "holidays")
        own = {
            name: sum(bool(rota.duties_on(name, day)) for day in _holidays(rota.inputs)) + before.get(name, 0)
            for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit):
            because = say_unfair(
                name, say_count(has, "public holiday"), f"{share:.1f}", self.limit, before.get(name, 0) > 0
            )
            yield self.breach((name,), beyond, because, unit="holidays", person=name, parts=PARTS)


def _holidays(inputs: Inputs) -> list[date]:
    return [day for day in inputs.horizon.days if day in inputs.holidays]
