"""Days in a row."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class DaysInARow(Rule):
    """A person works at most this many days in a row; last month's days count."""

    name = "days in a row"
    level = "legal"
    unit = "days"
    stricter = "lower"
    default = 6
    least = 1
    most = 31

    def add(self, model: RotaModel) -> None:
        """Keep one day free in any run that is one day longer than the limit."""
        for person in self.people:
            for last in model.days:
                run = [model.at_work(person, last - timedelta(days=i)) for i in range(self.limit + 1)]
                model.limit(self, (person, last), sum(run), at_most=self.limit, unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        month.most_in_a_row(self.limit, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield one breach for each day too many."""
        for person in self.people:
            run = 0
            for day in rota.observed_days():
                run = run + 1 if rota.duties_on(person, day) else 0
                if run > self.limit and rota.planned(day):
                    first = say_day(day - timedelta(days=run - 1))
                    because = (
                        f"{say_day(day)} is day {run} in a row for {person} from {first}; the most is {self.limit}"
                    )
                    yield self.breach((person, day), 1, because, unit="days", person=person, day=day)
