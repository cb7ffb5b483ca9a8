"""Days in a calendar week."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_count, say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.law_weeks import law_weeks
from scheduling.rule.rule import Rule


class DaysInACalendarWeek(Rule):
    """A person works on at most this many days in a calendar week; the labour law sets its first day.

    Without a law the week starts on Monday. A duty counts on the day it starts. If last month alone exceeds the
    limit, only what the plan adds counts.
    """

    name = "days in a calendar week"
    level = "legal"
    unit = "days"
    stricter = "lower"
    default = 6
    least = 1
    most = 7
    default_mode = "off"
    source = "Code du travail L3132-1; California Labor Code 551, 552"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            for first in law_weeks(model.inputs, person):
                week = [first + timedelta(days=i) for i in range(7)]
                begun = sum(model.at_work(person, day) for day in week if day < model.days[0])
                most = max(self.limit, begun) if isinstance(begun, int) else self.limit
                worked = sum(model.at_work(person, day) for day in week)
                model.limit(self, (person, first), worked, at_most=most, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            worked = {duty.day for duty in rota.duties(person)}
            for first in law_weeks(rota.inputs, person):
                week = {day for day in worked if 0 <= (day - first).days < 7}
                beyond = len(week) - max(self.limit, sum(not rota.planned(day) for day in week))
                if beyond > 0:
                    days = say_count(len(week), "day")
                    because = f"{person} works on {days} of the week of {say_day(first)}; the most is {self.limit}"
                    at, day = (person, first), max(first, rota.first_day)
                    yield self.breach(at, beyond, because, unit="days", person=person, day=day)
