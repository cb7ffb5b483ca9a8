"""On-call by people with the skill."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.eligibility import may_be_on_call
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallSkill(Rule):
    """Only people who take part in a tier and have one of its skills are on call for it."""

    name = "on-call by people with the skill"
    level = "legal"
    enforces_rows = True
    closes_cells = True

    def closes(self, inputs: Inputs, person: str, day: date, duty: str) -> bool:
        """Tell whether a person may not be on call for a tier; it is the same on every day."""
        return duty in inputs.tier and not may_be_on_call(inputs.person[person], inputs.tier[duty])

    def add(self, model: RotaModel) -> None:
        """Forbid or price every closed cell; when the rule is a must, the model has no variable for such cells."""
        for person in self.people:
            for code in model.inputs.tier:
                for day in model.days:
                    if self.closes(model.inputs, person, day, code):
                        at = (person, day, code)
                        model.limit(self, at, model.works(person, day, code), at_most=0, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for name in self.people:
            person = rota.inputs.person[name]
            for day in rota.days:
                for code in rota.tiers(name, day):
                    tier = rota.inputs.tier[code]
                    takes_part = person.on_call is None or {tier.code, tier.name} & person.on_call
                    skilled = not tier.skills or any(person.skills.get(skill, 0) > 0 for skill in tier.skills)
                    if not takes_part or not skilled:
                        why = f"has none of {', '.join(sorted(tier.skills))}" if takes_part else "takes no part in it"
                        because = f"{name} is on call for {tier.name} on {say_day(day)} but {why}"
                        yield self.breach((name, day, code), 1, because, unit="days", person=name, day=day)
