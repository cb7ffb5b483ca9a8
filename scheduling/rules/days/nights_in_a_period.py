"""Nights in a period."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.law_of import law_of
from scheduling.presets.night_work import NightWork
from scheduling.rule.rule import Rule

WEEKS = 16
"""The length of the period without a law."""


class NightsInAPeriod(Rule):
    """A person works at most this many nights in any period of some weeks; the labour law sets its length.

    Without a law it is 16 weeks. The person's law defines night work; without one it is three hours between 23:00 and
    06:00. The Previous sheet has the weeks before the plan. If it has fewer, the period is all known days. Nights of
    earlier plans that exceed the limit by themselves do not count again.
    """

    name = "nights in a period"
    level = "legal"
    unit = "nights"
    stricter = "lower"
    default = 36
    least = 0
    most = 366
    default_mode = "off"
    source = "Arbeidstijdenwet, article 5:8 (Netherlands)"

    def add(self, model: RotaModel) -> None:
        """Limit the nights of each period that ends in the plan."""
        law = NightWork(model.inputs)
        for person in self.people:
            nights = {
                day: model.either(cell for duty, cell in model.duties(person, day) if law.is_night_duty(person, duty))
                for day in model.inputs.observed_days
            }
            for days in _periods(model.inputs, person):
                past = sum(night for day in days if isinstance(night := nights[day], int))
                worked = model.count_taken(nights[day] for day in days)
                model.limit(self, (person, days[-1]), worked, at_most=max(self.limit, past), unit="nights")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        law = NightWork(rota.inputs)
        for person in self.people:
            nights = {duty.day for duty in rota.duties(person) if law.is_night_duty(person, duty)}
            for days in _periods(rota.inputs, person):
                worked = len(nights.intersection(days))
                past = sum(day in nights and not rota.planned(day) for day in days)
                beyond = worked - max(self.limit, past)
                if beyond > 0:
                    period = f"from {say_day(days[0])} to {say_day(days[-1])}"
                    because = f"{person} works {say_count(worked, 'night')} {period}; the most is {self.limit}"
                    at = (person, days[-1])
                    yield self.breach(at, beyond, because, unit="nights", person=person, day=days[-1])


def _periods(inputs: Inputs, person: str) -> list[tuple[date, ...]]:
    """Return the days of each period that ends in the plan, or all known days if they are fewer."""
    law = law_of(inputs, inputs.person[person])
    figure = law.figure("period of nights") if law is not None else None
    days = inputs.observed_days
    length = min(len(days), 7 * round(figure.value if figure else WEEKS))
    spans = (days[start : start + length] for start in range(len(days) - length + 1))
    return [span for span in spans if span[-1] >= inputs.horizon.first_day]
