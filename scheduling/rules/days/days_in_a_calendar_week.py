"""Days in a calendar week."""

from collections.abc import Iterator
from datetime import date

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import Decision, Expr
from scheduling.model.rota_model import RotaModel
from scheduling.presets.law_weeks import law_week_span, law_weeks
from scheduling.rule.rule import Rule


class DaysInACalendarWeek(Rule):
    """A person works on at most this many days in a calendar week; the labour law sets its first day.

    Without a law the week starts on Monday. A duty counts on the day it starts by the person's clock. If last month
    alone exceeds the limit, only what the plan adds counts.
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
                local, by_day = model.inputs.local[person], dict[date, list[tuple[Duty, Decision]]]()
                for duty, cell in model.duties_started(person, *law_week_span(model.inputs, person, first)):
                    by_day.setdefault(local.day_of(duty.start), []).append((duty, cell))
                begun = sum(any(duty.day < model.days[0] for duty, _ in duties) for duties in by_day.values())
                worked = sum(_worked(model, person, duties) for duties in by_day.values())
                model.limit(self, (person, first), worked, at_most=max(self.limit, begun), unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            local = rota.inputs.local[person]
            for first in law_weeks(rota.inputs, person):
                start, end = law_week_span(rota.inputs, person, first)
                within = [duty for duty in rota.duties(person) if start <= duty.start < end]
                week = {local.day_of(duty.start) for duty in within}
                begun = {local.day_of(duty.start) for duty in within if not rota.planned(duty.day)}
                beyond = len(week) - max(self.limit, len(begun))
                if beyond > 0:
                    days = say_count(len(week), "day")
                    because = f"{person} works on {days} of the week of {say_day(first)}; the most is {self.limit}"
                    at, day = (person, first), max(first, rota.first_day)
                    yield self.breach(at, beyond, because, unit="days", person=person, day=day)


def _worked(model: RotaModel, person: str, duties: list[tuple[Duty, Decision]]) -> Expr:
    """Tell whether a person works one of the duties of a day by their clock, as a plain sum where that is right."""
    day = duties[0][0].day
    whole = tuple(duties) == model.duties(person, day)
    return model.at_work(person, day) if whole else model.either(cell for _, cell in duties)
