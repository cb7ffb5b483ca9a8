"""Day off for a Sunday."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach, Witness
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.substitute_days import SubstituteCase, substitute_cases
from scheduling.facts.wording import say_count, say_day
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
    default = 14
    least = 2
    most = 120
    default_mode = "off"
    source = "ArbZG §11(3)"

    def add(self, model: RotaModel) -> None:
        """Keep as many weekdays free as there are such days worked, in every run of these."""
        for person in self.people:
            for case in self._cases(model.inputs):
                spans = [_span(model.inputs, one) for one in (*case.days, *case.others)]
                worked = sum(model.works_within(person, start, end) for start, end in spans)
                model.limit(self, _witness(person, case), worked, at_most=len(case.others), unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            busy = {day for duty in rota.duties(person) for day in _touched(rota.inputs, duty)}
            for case in self._cases(rota.inputs):
                worked = [day for day in case.days if day in busy]
                free = sum(day not in busy for day in case.others)
                if len(worked) > free:
                    within = say_count(self.limit, "day")
                    first, last = say_day(case.days[0]), say_day(case.days[-1])
                    if len(case.days) == 1:
                        because = f"{person} works on {first}, a Sunday, and has no day off for it in {within}"
                    else:
                        because = (
                            f"{person} works on {len(worked)} Sundays from {first} to {last} and "
                            f"has {say_count(free, 'day')} off for them, each in {within}"
                        )
                    at, shown = _witness(person, case), max(case.days[0], rota.first_day)
                    yield self.breach(at, len(worked) - free, because, unit="days", person=person, day=shown)

    def _cases(self, inputs: Inputs) -> list[SubstituteCase]:
        days = [day for day in inputs.observed_days if day.weekday() == 6]
        return substitute_cases(inputs, days, self.limit)


def _witness(person: str, case: SubstituteCase) -> Witness:
    return (person, case.days[0], *case.days[-1:][: len(case.days) - 1])


def _touched(inputs: Inputs, duty: Duty) -> list[date]:
    """Return the days on which a duty takes time."""
    around = [duty.day + timedelta(days=i) for i in range(-1, 4)]
    spans = [(day, *_span(inputs, day)) for day in around]
    return [day for day, start, end in spans if duty.start < end and start < duty.end]


def _span(inputs: Inputs, day: date) -> tuple[int, int]:
    return inputs.horizon.midnight(day), inputs.horizon.midnight(day + timedelta(days=1))
