"""Cost of hours."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.cost_of_hours import CostOfHours as Costs
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class CostOfHours(Rule):
    """The paid hours of the plan cost at most this much by the People sheet; with 0 they cost as little as can be.

    The rule is a level of its own, the last: a rota becomes cheaper only where nothing that matters more gets worse.
    Overtime and premium pay do not count.
    """

    name = "cost of hours"
    level = "cost"
    of_team = True
    whole_plan = True
    unit = "of the currency"
    default = 0
    least = 0
    most = 1_000_000_000
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the cost of all duties of the plan."""
        costs = Costs(model.inputs)
        spent = sum(
            costs.of(person, duty.minutes) * cell
            for person in self.people
            for day in model.days
            for duty, cell in model.duties(person, day)
        )
        model.limit(self, ("plan",), spent, at_most=costs.of_amount(self.limit), unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        costs, currency = Costs(rota.inputs), rota.inputs.settings.currency
        duties = ((person, duty) for person in self.people for duty in rota.duties(person))
        spent = sum(costs.of(person, duty.minutes) for person, duty in duties if rota.planned(duty.day))
        beyond = spent - costs.of_amount(self.limit)
        if beyond > 0:
            most = f"the most is {self.limit:,}" if self.limit else "the rule asks for as little as can be"
            because = f"the paid hours cost {costs.amount(spent):,.0f} {currency}; {most}"
            yield self.breach(("plan",), beyond, because, unit="min")
