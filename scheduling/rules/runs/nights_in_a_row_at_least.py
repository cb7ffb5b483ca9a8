"""Nights in a row at least."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.observed_days import observed_days
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class NightsInARowAtLeast(Rule):
    """A person works at least this many nights in a row; 2 forbids single nights.

    The rule does not judge a run that the first or the last known day cuts.
    """

    name = "nights in a row at least"
    level = "promises"
    unit = "nights"
    default = 2
    least = 1
    most = 7
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid the pattern of no night, too few nights, no night."""
        days = observed_days(model.inputs)
        for person in self.people:
            nights = [model.kind_worked(person, day, "night") for day in days]
            for first in range(1, len(days)):
                for length in range(1, self.limit):
                    after = first + length
                    if after < len(days) and days[after] >= model.days[0]:
                        missing = self.limit - length
                        pattern = 2 - nights[first - 1] - nights[after] + sum(nights[first:after])
                        at = (person, days[first])
                        model.limit(self, at, missing * pattern, at_most=missing * (length + 1), unit="nights")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        month.least_alike_in_a_row([s.code for s in month.inputs.shifts if s.kind == "night"], self.limit, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where too few nights lie between two days without one."""
        for person in self.people:
            without = [day for day in rota.observed_days() if "night" not in rota.kinds(person, day)]
            for before, after in pairwise(without):
                length = (after - before).days - 1
                if 0 < length < self.limit and rota.planned(after):
                    first = before + timedelta(days=1)
                    count = say_count(length, "night")
                    because = f"{person} works only {count} from {say_day(first)}; the least in a row is {self.limit}"
                    at, day = (person, first), max(first, rota.first_day)
                    yield self.breach(at, self.limit - length, because, unit="nights", person=person, day=day)
