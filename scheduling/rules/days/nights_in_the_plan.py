"""Nights in the plan."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class NightsInThePlan(Rule):
    """A person works at most this many nights in the plan.

    The usual number is for a month; a longer or shorter plan has its share of it.
    """

    name = "nights in the plan"
    level = "promises"
    unit = "nights"
    per_month = "most"
    default = 8
    least = 0
    most = 366
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            nights = sum(model.kind_worked(person, day, "night") for day in model.days)
            model.limit(self, (person,), nights, at_most=self.limit, unit="nights")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            nights = {duty.day for duty in rota.duties(person) if duty.kind == "night" and rota.planned(duty.day)}
            beyond = len(nights) - self.limit
            if beyond > 0:
                because = f"{person} works {say_count(len(nights), 'night')}; the most is {self.limit}"
                yield self.breach((person,), beyond, because, unit="nights", person=person)
