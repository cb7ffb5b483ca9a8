"""Days off in a row at least."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.eligibility import absences, is_away
from scheduling.facts.observed_days import observed_days
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class DaysOffInARowAtLeast(Rule):
    """A person has at least this many days off in a row.

    The rule does not judge a run that the first or the last known day cuts, nor one with leave in it.
    """

    name = "days off in a row at least"
    level = "promises"
    unit = "days"
    default = 2
    least = 1
    most = 7
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid or price too few days off between two worked days."""
        days = observed_days(model.inputs)
        for person in self.people:
            works = [model.at_work(person, day) for day in days]
            for first in range(1, len(days)):
                for length in range(1, self.limit):
                    after = first + length
                    away = any(is_away(model.inputs, person, day) for day in days[first:after])
                    if after < len(days) and days[after] >= model.days[0] and not away:
                        missing = self.limit - length
                        pattern = works[first - 1] + length - sum(works[first:after]) + works[after]
                        at = (person, days[first])
                        model.limit(self, at, missing * pattern, at_most=missing * (length + 1), unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month, unless leave may be in a run that is too short.

        A month counts all days without work, and a run with leave of enough days is long enough.
        """
        if any(length < self.limit for length in absences(month.inputs, month.person)):
            return False
        month.least_off_in_a_row(self.limit, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where too few days lie between two worked days."""
        for person in self.people:
            worked = sorted({duty.day for duty in rota.duties(person)})
            for before, after in pairwise(worked):
                length = (after - before).days - 1
                first = before + timedelta(days=1)
                away = any(is_away(rota.inputs, person, first + timedelta(days=i)) for i in range(length))
                if 0 < length < self.limit and rota.planned(after) and not away:
                    count = say_count(length, "day")
                    because = f"{person} has only {count} off from {say_day(first)}; the least in a row is {self.limit}"
                    at, day = (person, first), max(first, rota.first_day)
                    yield self.breach(at, self.limit - length, because, unit="days", person=person, day=day)
