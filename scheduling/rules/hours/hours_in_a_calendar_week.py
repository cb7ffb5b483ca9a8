"""Hours in a calendar week."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import weighted
from scheduling.model.rota_model import RotaModel
from scheduling.presets.law_weeks import law_week_span, law_weeks
from scheduling.rule.rule import Rule


class HoursInACalendarWeek(Rule):
    """A person works at most this many paid hours in a calendar week; the labour law sets its first day.

    Without a law the week starts on Monday. A duty counts in the week in which it starts by the person's clock. If
    last month alone exceeds the limit, only what the plan adds counts.
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
                duties = model.duties_started(person, *law_week_span(model.inputs, person, first))
                past = sum(duty.minutes for duty, _ in duties if duty.day < model.days[0])
                worked = weighted([(duty.minutes, cell) for duty, cell in duties])
                model.limit(self, (person, first), worked, at_most=max(self.limit, past), unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for first in law_weeks(rota.inputs, person):
                start, end = law_week_span(rota.inputs, person, first)
                within = [duty for duty in rota.duties(person) if start <= duty.start < end]
                worked = sum(duty.minutes for duty in within)
                past = sum(duty.minutes for duty in within if not rota.planned(duty.day))
                beyond = worked - max(self.limit, past)
                if beyond > 0:
                    week, most = say_day(first), hours(self.limit)
                    because = f"{person} works {hours(worked)} in the week of {week}; the most is {most}"
                    day = max(first, rota.first_day)
                    yield self.breach((person, first), beyond, because, unit="min", person=person, day=day)
