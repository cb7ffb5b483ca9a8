"""Same shift in a row."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.interchangeable_shifts import interchangeable_shifts
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class SameShiftInARow(Rule):
    """A person works a shift on at most as many days in a row as the Shifts sheet sets; last month counts.

    Shifts with the same hours, or of one flexible row, count as one: a change to another of them does not end the run.
    """

    name = "same shift in a row"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Keep one day free or at other hours in any run that is one day longer than the limit."""
        for codes, _, most in interchangeable_shifts(model.inputs):
            for person in self.people if most is not None else ():
                assert most is not None
                for last in model.days:
                    run = [model.one_worked(person, last - timedelta(days=i), codes) for i in range(most + 1)]
                    model.limit(self, (person, last, codes[0]), sum(run), at_most=most, unit="days")

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Add the rule to one person's month."""
        for codes, _, most in interchangeable_shifts(month.inputs):
            if most is not None:
                month.most_alike_in_a_row(codes, most, price)
        return True

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield one breach for each day too many."""
        for codes, _, most in interchangeable_shifts(rota.inputs):
            for person in self.people if most is not None else ():
                assert most is not None
                run, row = 0, rota.inputs.shift[codes[0]].row
                for day in rota.observed_days():
                    run = run + 1 if set(codes) & set(rota.shifts(person, day)) else 0
                    if run > most and rota.planned(day):
                        first = say_day(day - timedelta(days=run - 1))
                        because = (
                            f"{say_day(day)} is day {run} of {row} in a row for {person} from {first}; "
                            f"the most is {most}"
                        )
                        yield self.breach((person, day, codes[0]), 1, because, unit="days", person=person, day=day)
