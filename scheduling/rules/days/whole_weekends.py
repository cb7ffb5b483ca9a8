"""Whole weekends."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.weeks import saturdays
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class WholeWeekends(Rule):
    """A person works both days of a weekend or neither; last month's Saturday counts.

    The rule does not judge a weekend that the end of the plan cuts.
    """

    name = "whole weekends"
    level = "promises"
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Make Saturday and Sunday equal."""
        for person in self.people:
            for saturday in saturdays(model.days):
                sunday = saturday + timedelta(days=1)
                if sunday <= model.days[-1]:
                    apart = model.at_work(person, saturday) - model.at_work(person, sunday)
                    model.limit(self, (person, saturday), apart, at_least=0, at_most=0, unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        days = month.inputs.horizon.days
        for saturday in saturdays(days):
            sunday = saturday + timedelta(days=1)
            if sunday <= days[-1]:
                month.both_or_neither(saturday, sunday, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for sunday in (day for day in rota.days if day.weekday() == 6):
                saturday = sunday - timedelta(days=1)
                worked = [day for day in (saturday, sunday) if rota.duties_on(person, day)]
                if len(worked) == 1:
                    off = sunday if worked == [saturday] else saturday
                    because = f"{person} works on {say_day(worked[0])} but not on {say_day(off)}"
                    day = max(saturday, rota.first_day)
                    yield self.breach((person, saturday), 1, because, unit="days", person=person, day=day)
