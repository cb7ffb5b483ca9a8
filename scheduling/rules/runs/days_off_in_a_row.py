"""Days off in a row."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.eligibility import absences, is_away
from scheduling.facts.observed_days import observed_days
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class DaysOffInARow(Rule):
    """A person has at most this many days off in a row; last month's days count, and leave is no day off."""

    name = "days off in a row"
    level = "promises"
    unit = "days"
    default = 4
    least = 1
    most = 31
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Ask for work on one day of any run that is one day longer than the limit."""
        known = set(observed_days(model.inputs))
        for person in self.people:
            for last in model.days:
                run = [last - timedelta(days=i) for i in range(self.limit + 1)]
                if known.issuperset(run) and not any(is_away(model.inputs, person, day) for day in run):
                    free = len(run) - sum(model.at_work(person, day) for day in run)
                    model.limit(self, (person, last), free, at_most=self.limit, unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month, unless leave cuts a run: a month counts all days without work."""
        if absences(month.inputs, month.person):
            return False
        month.most_off_in_a_row(self.limit, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield one breach for each day too many."""
        for person in self.people:
            run = 0
            for day in rota.observed_days():
                run = 0 if rota.duties_on(person, day) or is_away(rota.inputs, person, day) else run + 1
                if run > self.limit and rota.planned(day):
                    first = say_day(day - timedelta(days=run - 1))
                    because = (
                        f"{person} has {run} days off in a row, {first} to {say_day(day)}; the most is {self.limit}"
                    )
                    yield self.breach((person, day), 1, because, unit="days", person=person, day=day)
