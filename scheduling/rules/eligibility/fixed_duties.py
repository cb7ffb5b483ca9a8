"""Fixed duties."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FixedDuties(Rule):
    """Every row of the Fixed sheet holds: the person has that duty, or no shift and no on-call on a day off."""

    name = "fixed duties"
    level = "legal"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        codes = [*model.inputs.shift, *model.inputs.tier]
        for person, day, duty in sorted({(f.person, f.day, f.duty) for f in model.inputs.fixed}):
            if person in self.people and day in model.days:
                at = (person, day, duty)
                if duty == "off":
                    held = sum(model.works(person, day, code) for code in codes)
                    model.limit(self, at, held, at_most=0, unit="duties")
                else:
                    model.limit(self, at, model.works(person, day, duty), at_least=1, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person, day, duty in sorted({(f.person, f.day, f.duty) for f in rota.inputs.fixed}):
            if person not in self.people or not rota.planned(day):
                continue
            has = rota.shifts(person, day) + rota.tiers(person, day)
            broken = len(has) if duty == "off" else int(duty not in has)
            if broken:
                instead = " and ".join(has) or "no duty"
                because = f"{person} has {instead} on {say_day(day)} where the Fixed sheet says {duty}"
                yield self.breach((person, day, duty), broken, because, unit="duties", person=person, day=day)
