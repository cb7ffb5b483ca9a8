"""Not next day."""

import math
from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class NotNextDay(Rule):
    """A person does not work a shift on the day after one that excludes it on the Shifts sheet."""

    name = "not next day"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        barred = {shift.code: sorted(shift.not_next_day) for shift in model.inputs.shifts if shift.not_next_day}
        for person in self.people:
            for day in model.days:
                before = {code: model.works(person, day - timedelta(days=1), code) for code in barred}
                for code, has in before.items():
                    for then in barred[code] if not isinstance(has, int) or has else ():
                        both = has + model.works(person, day, then)
                        model.limit(self, (person, day, code, then), both, at_most=1, unit="duties")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month if it is a must."""
        if self.mode != "must" or price < math.inf:
            return False
        month.not_next_day({shift.code: shift.not_next_day for shift in month.inputs.shifts})
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for code in rota.shifts(person, day - timedelta(days=1)):
                    for then in rota.shifts(person, day):
                        if then in rota.inputs.shift[code].not_next_day:
                            because = f"{person} has {then} on {say_day(day)} right after {code}"
                            at = (person, day, code, then)
                            yield self.breach(at, 1, because, unit="duties", person=person, day=day)
