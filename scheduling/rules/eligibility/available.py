"""Available."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.people import Person
from scheduling.facts.eligibility import is_there, may_work
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Available(Rule):
    """A person works only while employed and not on leave, and only their own shifts on days these run.

    On a morning, an afternoon or some hours of leave they may work what is left of a shift.
    """

    name = "available"
    level = "legal"
    enforces_rows = True
    closes_cells = True

    def closes(self, inputs: Inputs, person: str, day: date, duty: str) -> bool:
        """Tell whether a person may not work a shift on a day; the rule ignores on-call."""
        return duty in inputs.shift and not may_work(inputs, inputs.person[person], inputs.shift[duty], day)

    def add(self, model: RotaModel) -> None:
        """Limit closed cells unless the rule is a must, which leaves them no decision."""
        for person in self.people if self.mode == "should" else ():
            for day in model.days:
                for code in model.inputs.shift:
                    if self.closes(model.inputs, person, day, code):
                        at = (person, day, code)
                        model.limit(self, at, model.works(person, day, code), at_most=0, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for name in self.people:
            for day in rota.days:
                for code in rota.shifts(name, day):
                    if reason := self._reason(rota, rota.inputs.person[name], day, code):
                        because = f"{name} works {code} on {say_day(day)} but {reason}"
                        yield self.breach((name, day, code), 1, because, unit="duties", person=name, day=day)

    def _reason(self, rota: RotaView, person: Person, day: date, code: str) -> str:
        shift, leave = rota.inputs.shift[code], rota.inputs.on_leave.get((person.name, day))
        if person.first_day is not None and day < person.first_day:
            return f"starts only on {say_day(person.first_day)}"
        if person.last_day is not None and person.last_day < day:
            return f"left on {say_day(person.last_day)}"
        if leave is not None:
            return f"is on leave ({leave.kind})"
        if not is_there(rota.inputs, person, shift, day):
            return f"is on leave all through it ({rota.inputs.part_leave[person.name, day].kind})"
        if person.shifts and code not in person.shifts:
            return f"may work only {', '.join(sorted(person.shifts))}"
        if rota.inputs.roster_weekday(day) not in shift.days or shift.most == 0:
            return f"{code} does not run that day"
        if rota.inputs.rests(shift, day):
            return f"{code} does not run on the public holiday ({rota.inputs.holiday_of(shift, day)})"
        return ""
