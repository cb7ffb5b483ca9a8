"""Break in a shift."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.europe.eu_wtd import EU_WTD
from scheduling.presets.law_of import law_of
from scheduling.rule.rule import Rule


class BreakInAShift(Rule):
    """A shift includes the break that the person's labour law requires for its length.

    Without a law the break is 20 minutes after six hours of work. The Shifts sheet has the break of each shift.
    """

    name = "break in a shift"
    level = "legal"
    default_mode = "off"
    default_weight = 1
    source = "Directive 2003/88/EC, article 4"

    def add(self, model: RotaModel) -> None:
        """Forbid every shift with too short a break."""
        for person in self.people:
            for day in model.days:
                for duty, worked in model.duties(person, day):
                    shift = model.inputs.shift.get(duty.code)
                    missing = _due(model.inputs, person, duty.minutes) - shift.break_minutes if shift else 0
                    if missing > 0:
                        model.limit(self, (person, day, duty.code), missing * worked, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for code in rota.shifts(person, day):
                    shift = rota.inputs.shift[code]
                    due = _due(rota.inputs, person, rota.inputs.minutes_paid(person, code, day))
                    if shift.break_minutes < due:
                        has = f"a break of {shift.break_minutes} min in {code} on {say_day(day)}"
                        because = f"{person} has {has}; the least is {due} min"
                        at, missing = (person, day, code), due - shift.break_minutes
                        yield self.breach(at, missing, because, unit="min", person=person, day=day)


def _due(inputs: Inputs, person: str, length: int) -> int:
    law = law_of(inputs, inputs.person[person]) or EU_WTD
    return law.break_minutes(length)
