"""Hours in the plan at most."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HoursAtMost(Rule):
    """A person works at most this many paid hours in the plan."""

    name = "hours in the plan at most"
    level = "promises"
    unit = "hours"
    default = 160 * 60
    least = 0
    most = 2000 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            worked = model.minutes_worked(person, model.days)
            model.limit(self, (person,), worked, at_most=self.limit, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            worked = sum(duty.minutes for duty in rota.duties(person) if rota.planned(duty.day))
            beyond = worked - self.limit
            if beyond > 0:
                because = f"{person} works {hours(worked)} in the plan; the most is {hours(self.limit)}"
                yield self.breach((person,), beyond, because, unit="min", person=person)
