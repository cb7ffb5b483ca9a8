"""On-call not on leave."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.people import Person
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallAvailable(Rule):
    """Nobody is on call on a day of leave or outside their employment; half a day or hours of leave do not count.

    Nobody is on call on a day on which the tier has no hours either, such as a weekday of a tier for weekends.
    """

    name = "on-call not on leave"
    level = "legal"
    enforces_rows = True
    closes_cells = True

    def closes(self, inputs: Inputs, person: str, day: date, duty: str) -> bool:
        """Tell whether a person is away on a day of a tier, or it is not on call; such a day closes the whole turn."""
        if duty not in inputs.tier:
            return False
        return not inputs.available(inputs.person[person], day) or not inputs.tier[duty].is_on_call(day)

    def add(self, model: RotaModel) -> None:
        """Limit closed cells; one that a must closes has no decision, so nothing is left to limit."""
        for person in self.people:
            for day in model.days:
                for code in model.inputs.tier:
                    if self.closes(model.inputs, person, day, code):
                        at = (person, day, code)
                        model.limit(self, at, model.works(person, day, code), at_most=0, unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for name in self.people:
            person = rota.inputs.person[name]
            for day in rota.days:
                for code in rota.tiers(name, day):
                    if reason := _reason(rota.inputs, person, day, code):
                        because = f"{name} is on call ({code}) on {say_day(day)} but {reason} that day"
                        yield self.breach((name, day, code), 1, because, unit="days", person=name, day=day)


def _reason(inputs: Inputs, person: Person, day: date, code: str) -> str:
    if not person.employed(day):
        return "is not employed"
    if (person.name, day) in inputs.on_leave:
        return "is on leave"
    return "" if inputs.tier[code].is_on_call(day) else f"{inputs.tier[code].name} has nobody on call"
