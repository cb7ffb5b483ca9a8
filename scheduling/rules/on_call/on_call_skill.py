"""On-call by people with the skill."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.outcome.breach import Breach
from scheduling.facts.eligibility import tier_open
from scheduling.facts.wording import say_day
from scheduling.rules.rule import Rule

if TYPE_CHECKING:
    from scheduling.facts.rota_view import RotaView
    from scheduling.model.rota_model import RotaModel


class OnCallSkill(Rule):
    """Only people with one of a tier's skills, and who take part in it, are on call for it."""

    name = "on-call by people with the skill"
    level = "legal"

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model; turns that a must closes have no variable to begin with."""
        for name in self.people:
            for tier in model.inputs.tiers:
                if not tier_open(model.inputs.person[name], tier):
                    for day in model.days:
                        at = (name, day, tier.code)
                        model.limit(self, at, model.works(name, day, tier.code), at_most=0, unit="days")

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        for name in self.people:
            person = rota.inputs.person[name]
            for day in rota.days:
                for code in rota.tiers(name, day):
                    tier = rota.inputs.tier[code]
                    takes_part = person.on_call is None or {tier.code, tier.name} & person.on_call
                    skilled = not tier.skills or any(person.skills.get(skill, 0) > 0 for skill in tier.skills)
                    if not takes_part or not skilled:
                        lacks = f"none of {', '.join(sorted(tier.skills))}" if takes_part else "no part in it"
                        because = f"{name} is on call for {tier.name} on {say_day(day)} but has {lacks}"
                        yield self.breach((name, day, code), 1, because, unit="days", person=name, day=day)
