"""Fair nights."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, carried_over, fair_weights, limit_shares, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairNights(Rule):
    """Nobody works more than this many nights above their fair share, earlier months included.

    A fair share is the nights of the group, including those on the Ledger sheet, divided in proportion to contract
    hours. Leave counts as worked. The group is the people who may work nights with the same setting of this rule
    who share work: they can take over shifts or turns on call from each other.
    """

    name = "fair nights"
    level = "fairness"
    unit = "nights"
    default = 1
    least = 0
    most = 31
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        weights, before = _night_weights(model.inputs, self.people), carried_over(model.inputs, "nights")
        now = {name: sum(model.kind_worked(name, day, "night") for day in model.days) for name in weights}
        limit_shares(model, self, now, before, weights, "nights")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        weights, before = _night_weights(rota.inputs, self.people), carried_over(rota.inputs, "nights")
        own = {
            name: sum("night" in rota.kinds(name, day) for day in rota.days) + before.get(name, 0) for name in weights
        }
        for name, has, share, beyond in unfair_shares(own, weights, self.limit):
            because = say_unfair(name, say_count(has, "night"), f"{share:.1f}", self.limit, before.get(name, 0) > 0)
            yield self.breach((name,), beyond, because, unit="nights", person=name, parts=PARTS)


def _night_weights(inputs: Inputs, people: tuple[str, ...]) -> dict[str, int]:
    """Return the fair weights of the people who may work some night shift."""
    nights = {shift.code for shift in inputs.shifts if shift.kind == "night"}
    able = [name for name in people if not inputs.person[name].shifts or inputs.person[name].shifts & nights]
    return fair_weights(inputs, able)
