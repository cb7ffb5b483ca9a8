"""Hours in a calendar week."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.law_weeks import law_weeks
from scheduling.rule.rule import Rule


class HoursInACalendarWeek(Rule):
    """A person works at most this many paid hours in a calendar week; the labour law sets its first day.

    Without a law the week starts on Monday. A duty counts on the day it starts. If last month alone exceeds the
    limit, only what the plan adds counts.
    """

    name = "hours in a calendar week"
    level = "legal"
    unit = "hours"
    stricter = "lower"
    default = 48 * 60
    least = 8 * 60
    most = 168 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for person in self.people:
            for first in law_weeks(model.inputs, person):
                week = [first + timedelta(days=i) for i in range(7)]
                past = model.minutes_worked(person, [day for day in week if day < model.days[0]])
                most = max(self.limit, past) if isinstance(past, int) else self.limit
                model.limit(self, (person, first), model.minutes_worked(person, week), at_most=most, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            weeks: dict[date, int] = dict.fromkeys(law_weeks(rota.inputs, person), 0)
            past = dict(weeks)
            for duty in rota.duties(person):
                first = max((week for week in weeks if week <= duty.day), default=None)
                if first is not None:
                    weeks[first] += duty.minutes
                    past[first] += 0 if rota.planned(duty.day) else duty.minutes
            for first, worked in weeks.items():
                beyond = worked - max(self.limit, past[first])
                if beyond > 0:
                    week, most = say_day(first), hours(self.limit)
                    because = f"{person} works {hours(worked)} in the week of {week}; the most is {most}"
                    day = max(first, rota.first_day)
                    yield self.breach((person, first), beyond, because, unit="min", person=person, day=day)
