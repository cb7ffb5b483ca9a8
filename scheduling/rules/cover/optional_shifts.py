"""Optional shifts."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OptionalShifts(Rule):
    """A shift that is optional on the Shifts sheet is worked only where it helps: each duty in one has a small price.

    Whatever weighs more than the price is help: people who are needed, contract hours, a wish.
    """

    name = "optional shifts"
    level = "cost"
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Count each duty in an optional shift."""
        for shift in (shift for shift in model.inputs.shifts if shift.optional):
            for person in self.people:
                for day in model.days:
                    held = model.works(person, day, shift.code)
                    model.limit(self, (person, day, shift.code), held, at_most=0, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for code in rota.shifts(person, day):
                    if rota.inputs.shift[code].optional:
                        because = f"{person} works {code} on {say_day(day)}, an optional shift"
                        yield self.breach((person, day, code), 1, because, unit="duties", person=person, day=day)
