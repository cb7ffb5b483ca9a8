"""Contract hours."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class ContractHours(Rule):
    """A person's paid hours in the plan differ from their contract by at most this much; leave counts as worked."""

    name = "contract hours"
    level = "promises"
    whole_plan = True
    unit = "hours"
    default = 4 * 60
    least = 0
    most = 200 * 60
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for name in self.people:
            target = model.inputs.target_minutes(model.inputs.person[name])
            worked = model.minutes_worked(name, model.days)
            low, high = target - self.limit, target + self.limit
            model.limit(self, (name,), worked, at_least=low, at_most=high, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for name in self.people:
            target = rota.inputs.target_minutes(rota.inputs.person[name])
            worked = sum(duty.minutes for duty in rota.duties(name) if rota.planned(duty.day))
            beyond = abs(worked - target) - self.limit
            if beyond > 0:
                apart = f"{hours(abs(worked - target))} {'more' if worked > target else 'less'}"
                because = f"{name} works {hours(worked)}, {apart} than the contract's {hours(target)}"
                yield self.breach((name,), beyond, because, unit="min", person=name)
