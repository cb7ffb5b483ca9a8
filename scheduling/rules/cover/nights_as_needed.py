"""Nights as needed."""

from collections.abc import Iterable, Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.wording import say_count
from scheduling.facts.people_needed import PeopleNeeded
from scheduling.facts.rota_view import RotaView
from scheduling.facts.skill_pools import Names
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class NightsAsNeeded(Rule):
    """No more people work a night than the night needs.

    A night needs the minimum of its night shifts, or what the Cover sheet and work that cannot wait need while only
    night shifts are on duty. Work that can wait is done by day: nobody works a night to fill up contract hours or
    to make the nights of others look fair. The rule looks at groups of people who share no work one by one.
    """

    name = "nights as needed"
    level = "fairness"
    of_team = True
    row_by_row = True
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for day, team, asked in self._nights(model.inputs, model.requirement, model.days):
            nights = sum(model.kind_worked(name, day, "night") for name in team)
            model.limit(self, (day, team[0]), nights, at_most=asked, unit="nights")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for day, team, asked in self._nights(rota.inputs, rota.requirement, rota.days):
            found = sum("night" in rota.kinds(name, day) for name in team)
            if found > asked:
                people = say_count(found, "person", "people")
                because = f"{people} on the night of {say_day(day)}; the night needs {asked}"
                yield self.breach((day, team[0]), found - asked, because, unit="nights", day=day)

    def _nights(
        self, inputs: Inputs, requirement: Requirement, days: Iterable[date]
    ) -> Iterator[tuple[date, Names, int]]:
        """Yield each night with the people of the rule and how many are asked for: a rule is set for one skill pool."""
        need = PeopleNeeded(inputs, requirement, self.people)
        for day in days if self.people else ():
            yield day, self.people, need.on_night(day)
