"""Hours of the team."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.model.linear_expressions import weighted
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HoursOfTheTeam(Rule):
    """All people who share work have together at most the paid hours of their contracts, plus this many.

    One person may work some hours more than the contract while another works fewer. Without this rule all might work
    more, even where nobody needs it. Leave counts as worked. The rule looks at groups of people who share no work one
    by one. It is on the last level: whatever matters more may take more hours.
    """

    name = "hours of the team"
    level = "cost"
    of_team = True
    within_pools = True
    whole_plan = True
    unit = "hours"
    default = 0
    least = 0
    most = 100_000 * 60
    default_mode = "should"
    default_weight = 1

    def add(self, model: RotaModel) -> None:
        """Limit the paid minutes of all duties of the plan."""
        worked = weighted(
            (duty.minutes, cell) for name in self.people for day in model.days for duty, cell in model.duties(name, day)
        )
        model.limit(self, (self.people[0],), worked, at_most=self._most(model.inputs), unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        worked = sum(duty.minutes for name in self.people for duty in rota.duties(name) if rota.planned(duty.day))
        most = self._most(rota.inputs)
        if worked > most:
            because = f"{len(self.people)} people who share work have {hours(worked)} in all; the most is {hours(most)}"
            yield self.breach((self.people[0],), worked - most, because, unit="min")

    def _most(self, inputs: Inputs) -> int:
        return self.limit + sum(inputs.target_minutes(inputs.person[name]) for name in self.people)
