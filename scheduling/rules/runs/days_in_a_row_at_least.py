"""Days in a row at least."""

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


class DaysInARowAtLeast(Rule):
    """A person works at least this many days in a row.

    The rule does not judge a run that the first or the last known day cuts.
    """

    name = "days in a row at least"
    level = "promises"
    unit = "days"
    default = 2
    least = 1
    most = 7
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid the pattern of off, too few days, off."""
        days = observed_days(model.inputs)
        for person in self.people:
            works = [model.at_work(person, day) for day in days]
            for first in range(1, len(days)):
                for length in range(1, self.limit):
                    after = first + length
                    if after < len(days) and days[after] >= model.days[0]:
                        missing = self.limit - length
                        pattern = 2 - works[first - 1] - works[after] + sum(works[first:after])
                        at = (person, days[first])
                        model.limit(self, at, missing * pattern, at_most=missing * (length + 1), unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        month.least_in_a_row(self.limit, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where too few worked days lie between two free days."""
        for person in self.people:
            free = [day for day in rota.observed_days() if not rota.duties_on(person, day)]
            for before, after in pairwise(free):
                length = (after - before).days - 1
                if 0 < length < self.limit and rota.planned(after):
                    first = before + timedelta(days=1)
                    count = say_count(length, "day")
                    because = f"{person} works only {count} from {say_day(first)}; the least in a row is {self.limit}"
                    day = max(first, rota.first_day)
                    yield self.breach(
                        (person, first), self.limit - length, because, unit="days", person=person, day=day
                    )
