"""On-call turns."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.roster.on_call_tier import Tier
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_list
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallTurns(Rule):
    """A person has at most this many turns on call in the plan, over all tiers; a part of a week counts as a turn.

    The usual number is for a month; a longer or shorter plan has its share of it.
    """

    name = "on-call turns"
    level = "promises"
    unit = "turns"
    per_month = "most"
    default = 2
    least = 0
    most = 366
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the turns of a person, each counted by its first day or that of a part that may be handed over."""
        inputs = model.inputs
        turns = [(tier, turn) for tier in inputs.tiers for turn in inputs.whole_turns(tier)]
        for person in self.people:
            held = sum(
                model.either(model.works(person, day, tier.code) for day in turn if day in {turn[0], *inputs.handovers})
                for tier, turn in turns
            )
            model.limit(self, (person,), held, at_most=self.limit, unit="turns")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule; a part of a turn counts as a turn."""
        for person in self.people:
            held = {tier.name: _turns_held(rota, person, tier) for tier in rota.inputs.tiers}
            turns = sum(held.values())
            if turns > self.limit:
                tiers = say_list([f"{count} of {name}" for name, count in held.items() if count])
                because = f"{person} has {say_count(turns, 'turn')} on call, {tiers}; the most is {self.limit}"
                yield self.breach((person,), turns - self.limit, because, unit="turns", person=person)


def _turns_held(rota: RotaView, person: str, tier: Tier) -> int:
    """Return how many turns of a tier a person has, whole or in part."""
    days = {day for day in rota.days if tier.code in rota.tiers(person, day)}
    return sum(not days.isdisjoint(turn) for turn in rota.inputs.whole_turns(tier))
