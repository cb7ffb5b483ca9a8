"""On-call filled."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallFilled(Rule):
    """Every on-call turn has as many people as its tier needs, each from its first day to its last.

    A person who holds a week that began last month keeps it to its end.
    """

    name = "on-call filled"
    level = "cover"
    of_team = True
    row_by_row = True
    default_mode = "should"
    default_weight = 9

    def add(self, model: RotaModel) -> None:
        """Limit the people of each turn; a turn is one decision, so nobody can hold a part of it."""
        for tier in model.inputs.tiers:
            turns = model.inputs.turns(tier)
            for turn in turns:
                held = sum(model.works(person, turn[0], tier.code) for person in self.people)
                at, days = (tier.code, turn[0]), len(turn)
                model.limit(self, at, held, at_least=tier.people, at_most=tier.people, unit="people", times=days)
            first = turns[0][0] if turns else None
            if first and tier.turn == "week" and first.weekday() != tier.handover_weekday:
                for person in self.people:
                    if model.works(person, first - timedelta(days=1), tier.code) == 1:
                        stays = model.works(person, first, tier.code)
                        model.limit(self, (tier.code, first, person), stays, at_least=1, unit="people")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for tier in rota.inputs.tiers:
            turns = rota.inputs.turns(tier)
            for turn in turns:
                days_held = [sum(tier.code in rota.tiers(name, day) for day in turn) for name in self.people]
                whole, parts = days_held.count(len(turn)), sum(0 < days < len(turn) for days in days_held)
                if whole != tier.people or parts:
                    in_part = f" and {parts} for a part of it" if parts else ""
                    because = f"{tier.name} from {say_day(turn[0])} is held by {whole}{in_part}; it needs {tier.people}"
                    amount = abs(whole - tier.people) + parts
                    yield self.breach((tier.code, turn[0]), amount, because, unit="people", day=turn[0])
            first = turns[0][0] if turns else None
            if first and tier.turn == "week" and first.weekday() != tier.handover_weekday:
                for name in self.people:
                    held_before = tier.code in rota.tiers(name, first - timedelta(days=1))
                    if held_before and tier.code not in rota.tiers(name, first):
                        because = f"{name} has {tier.name} until {say_day(first)} and should keep it to the week's end"
                        at = (tier.code, first, name)
                        yield self.breach(at, 1, because, unit="people", person=name, day=first)
