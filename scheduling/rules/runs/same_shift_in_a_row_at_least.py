"""Same shift in a row at least."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.interchangeable_shifts import interchangeable_shifts
from scheduling.facts.observed_days import observed_days
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class SameShiftInARowAtLeast(Rule):
    """A person works a shift on at least as many days in a row as the Shifts sheet sets.

    Shifts with the same hours, or of one flexible row, count as one: a change to another of them does not end the run.
    The rule does not judge a run that the first or the last known day cuts.
    """

    name = "same shift in a row at least"
    level = "promises"
    enforces_rows = True
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Forbid the pattern of other hours, too few days, other hours."""
        days = observed_days(model.inputs)
        for codes, least, _ in interchangeable_shifts(model.inputs):
            for person in self.people if least > 1 else ():
                has = [model.one_worked(person, day, codes) for day in days]
                for first in range(1, len(days)):
                    for length in range(1, least):
                        after = first + length
                        if after < len(days) and days[after] >= model.days[0]:
                            missing = least - length
                            pattern = 2 - has[first - 1] - has[after] + sum(has[first:after])
                            at = (person, days[first], codes[0])
                            model.limit(self, at, missing * pattern, at_most=missing * (length + 1), unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        for codes, least, _ in interchangeable_shifts(month.inputs):
            month.least_alike_in_a_row(codes, least, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where too few days with a shift lie between two days without it."""
        for codes, least, _ in interchangeable_shifts(rota.inputs):
            for person in self.people if least > 1 else ():
                without = [day for day in rota.observed_days() if not set(codes) & set(rota.shifts(person, day))]
                for before, after in pairwise(without):
                    length = (after - before).days - 1
                    if 0 < length < least and rota.planned(after):
                        first = before + timedelta(days=1)
                        count, row = say_count(length, "day"), rota.inputs.shift[codes[0]].row
                        because = (
                            f"{person} has {row} on only {count} from {say_day(first)}; the least in a row is {least}"
                        )
                        at, day = (person, first, codes[0]), max(first, rota.first_day)
                        yield self.breach(at, least - length, because, unit="days", person=person, day=day)
