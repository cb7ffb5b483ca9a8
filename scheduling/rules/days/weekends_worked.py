"""Weekends worked."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class WeekendsWorked(Rule):
    """A person works on at most this many weekends of the plan; one duty on a weekend day of their site counts.

    Last month's days count for a weekend that began then. A night belongs to the day it starts on.
    The usual number is for a month; a longer or shorter plan has its share of it.
    """

    name = "weekends worked"
    level = "promises"
    unit = "weekends"
    per_month = "most"
    default = 3
    least = 0
    most = 60
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            worked = [model.weekend_worked(person, one) for one in model.inputs.local[person].weekends(model.days)]
            begun = sum(weekend for weekend in worked if isinstance(weekend, int))
            model.limit(self, (person,), sum(worked), at_most=max(self.limit, begun), unit="weekends")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            weekends = rota.inputs.local[person].weekends(rota.days)
            worked = [weekend for weekend in weekends if rota.weekend_worked(person, weekend)]
            begun = [one for one in worked if any(d < rota.first_day and rota.duties_on(person, d) for d in one)]
            beyond = len(worked) - max(self.limit, len(begun))
            if beyond > 0:
                which = ", ".join(say_day(weekend[0]) for weekend in worked)
                because = f"{person} works {say_count(len(worked), 'weekend')} ({which}); the most is {self.limit}"
                yield self.breach((person,), beyond, because, unit="weekends", person=person)
