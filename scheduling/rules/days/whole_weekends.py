"""Whole weekends."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class WholeWeekends(Rule):
    """A person works all days of a weekend of their site or none; last month's days of it count.

    The rule does not judge a weekend that the end of the plan cuts, nor one that began before the duties that we know.
    """

    name = "whole weekends"
    level = "promises"
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Make each two days of a weekend equal."""
        for person in self.people:
            for one, other in _pairs(model.inputs, person):
                apart = model.at_work(person, one) - model.at_work(person, other)
                model.limit(self, (person, one), apart, at_least=0, at_most=0, unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        for one, other in _pairs(month.inputs, month.person):
            month.both_or_neither(one, other, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            local = rota.inputs.local[person]
            for other in rota.days:
                one = other - timedelta(days=1)
                if not (local.is_weekend(one) and local.is_weekend(other)) or one < rota.inputs.first_known_day:
                    continue
                worked = [day for day in (one, other) if rota.duties_on(person, day)]
                if len(worked) == 1:
                    off = other if worked == [one] else one
                    because = f"{person} works on {say_day(worked[0])} but not on {say_day(off)}"
                    day = max(one, rota.first_day)
                    yield self.breach((person, one), 1, because, unit="days", person=person, day=day)


def _pairs(inputs: Inputs, person: str) -> list[tuple[date, date]]:
    """Return each two days in a row of a weekend of which the second is planned and the first is known."""
    days, known = inputs.horizon.days, inputs.first_known_day
    found = (pair for weekend in inputs.local[person].weekends(days) for pair in pairwise(weekend))
    return [(one, other) for one, other in found if known <= one and days[0] <= other <= days[-1]]
