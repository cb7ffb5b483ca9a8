"""Day off for a Sunday."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.substitute_days import SubstituteCase, substitute_cases, too_few_days_off
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class DayOffForASunday(Rule):
    """Anyone who works on a Sunday gets a full weekday off within this many days, counting the Sunday.

    A full weekday is a day from Monday to Saturday that is no public holiday, free from 00:00 to 24:00, and
    serves one Sunday. A period that is not over when the plan ends is left to the next plan.
    """

    name = "day off for a Sunday"
    level = "legal"
    unit = "days"
    stricter = "lower"
    default = 14
    least = 2
    most = 120
    default_mode = "off"
    source = "ArbZG §11(3)"

    def add(self, model: RotaModel) -> None:
        """For every run of Sundays, keep at least as many weekdays free as the person works Sundays."""
        for person in self.people:
            for case in self._cases(model.inputs, person):
                worked = sum(
                    model.works_within(person, start, end) for start, end in case.spans(model.inputs.local[person])
                )
                model.limit(self, case.witness(person), worked, at_most=len(case.others), unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        within = say_count(self.limit, "day")
        for person in self.people:
            for few in too_few_days_off(rota, person, self._cases(rota.inputs, person)):
                because = f"{person} {few.text('a Sunday', 'Sundays', within)}"
                at, shown = few.case.witness(person), max(few.case.days[0], rota.first_day)
                yield self.breach(at, few.worked - few.free, because, unit="days", person=person, day=shown)

    def _cases(self, inputs: Inputs, person: str) -> list[SubstituteCase]:
        sundays = [day for day in inputs.observed_days if day.weekday() == 6]
        return substitute_cases(inputs, person, sundays, self.limit)
