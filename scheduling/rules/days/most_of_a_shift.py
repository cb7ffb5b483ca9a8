"""Most of a shift."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.shifts import WEEKDAYS
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class MostOfAShift(Rule):
    """A person has each shift, kind, tier or weekday at most as often in the plan as the People sheet sets.

    A weekday, such as Mondays, counts the days of the plan on which a shift starts; a public holiday is still a Monday.
    """

    name = "most of a shift"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Limit the days with each code or kind of the People sheet."""
        for person in self.people:
            for what, most in sorted(model.inputs.person[person].most.items()):
                codes, unit = _codes(model.inputs, what), "duties"
                held = model.count_taken(model.works(person, day, code) for day in model.days for code in codes)
                if what in WEEKDAYS:
                    days, unit = (day for day in model.days if WEEKDAYS[day.weekday()] == what), "days"
                    held = sum(model.one_worked(person, day, list(model.inputs.shift)) for day in days)
                model.limit(self, (person, what), held, at_most=most, unit=unit)

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            if not rota.inputs.person[person].most:
                continue
            theirs = [assignment.duty for assignment in rota.assignments if assignment.person == person]
            worked = {day for day in rota.days if rota.shifts(person, day)}
            for what, most in sorted(rota.inputs.person[person].most.items()):
                codes = _codes(rota.inputs, what)
                found = sum(duty in codes for duty in theirs)
                because, unit = f"{person} has {what} {say_count(found, 'time')}; the most is {most}", "duties"
                if what in WEEKDAYS:
                    found, unit = sum(WEEKDAYS[day.weekday()] == what for day in worked), "days"
                    because = f"{person} works on {say_count(found, what[:-1])}; the most is {most}"
                if found > most:
                    yield self.breach((person, what), found - most, because, unit=unit, person=person)


def _codes(inputs: Inputs, what: str) -> list[str]:
    """Return the duty codes that a word stands for: itself, or every shift of that row or kind."""
    return [shift.code for shift in inputs.shifts if what in shift.names] + [
        code for code in inputs.tier if code == what
    ]
