"""Nights as needed."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from scheduling.facts.night_need import NightNeed
from scheduling.facts.skill_pools import Names
from scheduling.facts.wording import say_count, say_day
from scheduling.rules.rule import Rule

if TYPE_CHECKING:
    from scheduling.facts.rota_view import RotaView
    from scheduling.model.rota_model import RotaModel


class NightsAsNeeded(Rule):
    """No more people work a night than are asked for.

    Asked for are the least of the night shifts, or what the Cover sheet and the work that cannot wait need while nobody
    but night shifts can be there. Work that can wait is done by day: contract hours are not filled up with nights, and
    nobody is given one to make those of others look fair. People who share no work with each other are looked at apart.
    """

    name = "nights as needed"
    level = "fairness"
    of_team = True
    row_by_row = True
    default_mode = "should"

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model."""
        for day, team, asked in self._nights(model.inputs, model.requirement, model.days):
            nights = sum(model.kind_worked(name, day, "night") for name in team)
            model.limit(self, (day, team[0]), nights, at_most=asked, unit="nights")

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        for day, team, asked in self._nights(rota.inputs, rota.requirement, rota.days):
            found = sum("night" in rota.kinds(name, day) for name in team)
            if found > asked:
                because = f"{say_count(found, 'person', 'people')} on the night of {say_day(day)}; {asked} asked for"
                yield self.breach((day, team[0]), found - asked, because, unit="nights", day=day)

    def _nights(
        self, inputs: Inputs, requirement: Requirement, days: Iterable[date]
    ) -> Iterator[tuple[date, Names, int]]:
        """Yield each night with the people of the rule and how many are asked for: a rule is set for one skill pool."""
        need = NightNeed(inputs, requirement, self.people)
        for day in days if self.people else ():
            yield day, self.people, need.on(day)
