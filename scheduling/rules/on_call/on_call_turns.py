"""On-call turns."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallTurns(Rule):
    """A person has at most this many turns of each on-call tier in the plan; a part of a week counts as a turn."""

    name = "on-call turns"
    level = "promises"
    unit = "turns"
    default = 2
    least = 0
    most = 366
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the turns of a person, each counted by its first day."""
        for person in self.people:
            for tier in model.inputs.tiers:
                held = sum(model.works(person, turn[0], tier.code) for turn in model.inputs.turns(tier))
                model.limit(self, (person, tier.code), held, at_most=self.limit, unit="turns")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule; a part of a turn counts as a turn."""
        for person in self.people:
            for tier in rota.inputs.tiers:
                days = {day for day in rota.days if tier.code in rota.tiers(person, day)}
                held = sum(not days.isdisjoint(turn) for turn in rota.inputs.turns(tier))
                if held > self.limit:
                    because = f"{person} has {say_count(held, 'turn')} of {tier.name}; the most is {self.limit}"
                    at = (person, tier.code)
                    yield self.breach(at, held - self.limit, because, unit="turns", person=person)
