"""Available."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from planner.domain.outcome.breach import Breach
from planner.domain.people import Person
from scheduling.facts.eligibility import shift_open
from scheduling.facts.wording import say_day
from scheduling.rules.rule import Rule

if TYPE_CHECKING:
    from scheduling.facts.rota_view import RotaView
    from scheduling.model.rota_model import RotaModel


class Available(Rule):
    """A person works only while employed, never on leave, and only shifts that are theirs and run that day."""

    name = "available"
    level = "legal"

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model; cells that a must closes have no variable to begin with."""
        for name in self.people if self.mode == "should" else ():
            person = model.inputs.person[name]
            for day in model.days:
                for shift in model.inputs.shifts:
                    if not shift_open(model.inputs, person, shift, day):
                        at = (name, day, shift.code)
                        model.limit(self, at, model.works(name, day, shift.code), at_most=0, unit="duties")

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        for name in self.people:
            for day in rota.days:
                for code in rota.shifts(name, day):
                    if reason := self._reason(rota, rota.inputs.person[name], day, code):
                        because = f"{name} works {code} on {say_day(day)} but {reason}"
                        yield self.breach((name, day, code), 1, because, unit="duties", person=name, day=day)

    def _reason(self, rota: "RotaView", person: Person, day: date, code: str) -> str:
        shift, leave = rota.inputs.shift[code], rota.inputs.on_leave.get((person.name, day))
        if person.first_day is not None and day < person.first_day:
            return f"starts only on {say_day(person.first_day)}"
        if person.last_day is not None and person.last_day < day:
            return f"left on {say_day(person.last_day)}"
        if leave is not None:
            return f"is on leave ({leave.kind})"
        if person.shifts and code not in person.shifts:
            return f"may work only {', '.join(sorted(person.shifts))}"
        if rota.inputs.roster_weekday(day) not in shift.days or shift.most == 0:
            return f"{code} does not run that day"
        return ""
