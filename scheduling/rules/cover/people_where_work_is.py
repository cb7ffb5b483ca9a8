"""People where work is."""

from collections.abc import Collection, Iterator
from datetime import date
from math import ceil

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.wording import say_count
from scheduling.facts.people_needed import PeopleNeeded
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

ROUNDING = 1e-6
"""Shares that exceed a whole number by less are that number."""


class PeopleWhereWorkIs(Rule):
    """No day has more people on shift than its share of the plan's work, plus this many.

    All that the contracts give is divided in proportion to the time on shift that the days need, for their foreseen
    work, for somebody to be there, or for the minimums of shifts. So hours to spare go to days with much work; a public
    holiday or a quiet weekend gets what it needs. Where more is needed than the contracts give, a day may have all that
    it needs. The rule looks at groups of people who share no work one by one.
    """

    name = "people where work is"
    level = "fairness"
    unit = "people"
    default = 2
    least = 0
    most = 99
    of_team = True
    row_by_row = True
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the people on shift of each day."""
        for day, most in self._most(model.inputs, model.requirement, model.days):
            heads = sum(model.one_worked(name, day, tuple(model.inputs.shift)) for name in self.people)
            model.limit(self, (day, self.people[0]), heads, at_most=most, unit="people")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield the days with more people than their share."""
        for day, most in self._most(rota.inputs, rota.requirement, rota.days):
            found = sum(
                any(duty.code in rota.inputs.shift for duty in rota.duties_on(name, day)) for name in self.people
            )
            if found > most:
                because = f"{say_count(found, 'person', 'people')} on {say_day(day)}; its work asks for {most} at most"
                yield self.breach((day, self.people[0]), found - most, because, unit="people", day=day)

    def _most(self, inputs: Inputs, requirement: Requirement, days: Collection[date]) -> Iterator[tuple[date, int]]:
        """Yield each day with the most people for it; nothing where no day needs anybody."""
        needed = PeopleNeeded(inputs, requirement, self.people)
        times = needed.times_given(days)
        for day in days if times else ():
            yield day, ceil(times * needed.heads(needed.minutes_on(day)) - ROUNDING) + self.limit
