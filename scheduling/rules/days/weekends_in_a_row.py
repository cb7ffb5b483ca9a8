"""Weekends in a row."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.local_calendar import Weekend
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class WeekendsInARow(Rule):
    """A person works on at most this many weekends in a row; one duty on a weekend day of their site counts.

    Last month's weekends count. A weekend that last month's duties have already made a worked one is left to that plan.
    """

    name = "weekends in a row"
    level = "promises"
    unit = "weekends"
    default = 2
    least = 1
    most = 12
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Keep one weekend free in any run that is one weekend longer than the limit."""
        for person in self.people:
            weekends = _weekends(model.inputs, person)
            for last in range(self.limit, len(weekends)):
                run = [model.weekend_worked(person, one) for one in weekends[last - self.limit : last + 1]]
                if not isinstance(run[-1], int):  # a weekend that the plan can still keep free
                    at = (person, weekends[last][0])
                    model.limit(self, at, sum(run), at_most=self.limit, unit="weekends")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            run: list[Weekend] = []
            for weekend in _weekends(rota.inputs, person):
                worked = rota.weekend_worked(person, weekend)
                run = [*run, weekend] if worked else []
                begun = any(day < rota.first_day and rota.duties_on(person, day) for day in weekend)
                if len(run) > self.limit and weekend[-1] >= rota.first_day and not begun:
                    first, most = say_day(run[0][0]), self.limit
                    because = f"{person} works {len(run)} weekends in a row from {first}; the most is {most}"
                    shown = max(weekend[0], rota.first_day)
                    yield self.breach((person, weekend[0]), 1, because, unit="weekends", person=person, day=shown)


def _weekends(inputs: Inputs, person: str) -> list[Weekend]:
    """Return the weekends of the known days before the plan and of the plan."""
    return inputs.local[person].weekends(inputs.observed_days)
