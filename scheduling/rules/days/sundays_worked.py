"""Sundays worked."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class SundaysWorked(Rule):
    """A person works on at most this many Sundays of the plan; any minute of work on one counts.

    Sundays are by the person's clock. A night of last month that reaches into one does not count. The usual number
    is for a month; a longer or shorter plan has its share of it.
    """

    name = "Sundays worked"
    level = "legal"
    unit = "Sundays"
    per_month = "most"
    default = 2
    least = 0
    most = 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the number of these days on which the person works."""
        for person in self.people:
            worked = [model.works_within(person, start, end) for _, start, end in _days(model.inputs, person)]
            begun = sum(day for day in worked if isinstance(day, int))
            model.limit(self, (person,), sum(worked), at_most=max(self.limit, begun), unit="Sundays")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            worked, begun = [], 0
            for day, start, end in _days(rota.inputs, person):
                inside = [duty for duty in rota.duties(person) if duty.start < end and start < duty.end]
                worked += [day] if inside else []
                begun += any(not rota.planned(duty.day) for duty in inside)
            beyond = len(worked) - max(self.limit, begun)
            if beyond > 0:
                which = ", ".join(say_day(day) for day in worked)
                because = f"{person} works on {say_count(len(worked), 'Sunday')} ({which}); the most is {self.limit}"
                yield self.breach((person,), beyond, because, unit="Sundays", person=person)


def _days(inputs: Inputs, person: str) -> list[tuple[date, int, int]]:
    """Return each such day of the plan with the instants at which it starts and ends for a person."""
    return [(day, *inputs.local[person].span(day, day)) for day in inputs.horizon.days if day.weekday() == 6]
