"""Nights in a row."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class NightsInARow(Rule):
    """A person works at most this many nights in a row; last month's nights count."""

    name = "nights in a row"
    level = "legal"
    unit = "nights"
    default = 4
    least = 1
    most = 14

    def add(self, model: RotaModel) -> None:
        """Keep one night free in any run that is one night longer than the limit."""
        for person in self.people:
            for last in model.days:
                run = [model.kind_worked(person, last - timedelta(days=i), "night") for i in range(self.limit + 1)]
                model.limit(self, (person, last), sum(run), at_most=self.limit, unit="nights")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        month.most_alike_in_a_row([s.code for s in month.inputs.shifts if s.kind == "night"], self.limit, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            run = 0
            for day in rota.observed_days():
                run = run + 1 if "night" in rota.kinds(person, day) else 0
                if run > self.limit and rota.planned(day):
                    first = say_day(day - timedelta(days=run - 1))
                    because = (
                        f"{say_day(day)} is night {run} in a row for {person} from {first}; the most is {self.limit}"
                    )
                    yield self.breach((person, day), 1, because, unit="nights", person=person, day=day)
