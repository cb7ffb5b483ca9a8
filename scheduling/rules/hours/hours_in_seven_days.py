"""Hours in seven days."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HoursInSevenDays(Rule):
    """A person works at most this many paid hours in any seven days in a row; last month's hours count.

    A duty counts on the day it starts. If last month alone exceeds the limit, only what the plan adds counts.
    """

    name = "hours in seven days"
    level = "legal"
    unit = "hours"
    default = 48 * 60
    least = 8 * 60
    most = 168 * 60

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            for last in model.days:
                week = [last - timedelta(days=i) for i in range(7)]
                past = model.minutes_worked(person, [day for day in week if day < model.days[0]])
                most = max(self.limit, past) if isinstance(past, int) else self.limit
                model.limit(self, (person, last), model.minutes_worked(person, week), at_most=most, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for last in rota.days:
                first = last - timedelta(days=6)
                week = [duty for duty in rota.duties(person) if first <= duty.day <= last]
                worked = sum(duty.minutes for duty in week)
                most = max(self.limit, sum(duty.minutes for duty in week if not rota.planned(duty.day)))
                if worked > most:
                    because = (
                        f"{person} works {hours(worked)} in the seven days to {say_day(last)}; "
                        f"the most is {hours(self.limit)}"
                    )
                    yield self.breach((person, last), worked - most, because, unit="min", person=person, day=last)
