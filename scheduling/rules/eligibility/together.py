"""Together."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Together(Rule):
    """A person works only shifts with a colleague of the Together with column of the People sheet."""

    name = "together"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Allow a shift of a person only with a colleague on it."""
        for person in self.people:
            if colleagues := _colleagues(model.inputs, person):
                for day in model.days:
                    for code in model.inputs.shift:
                        with_them = sum(model.works(other, day, code) for other in colleagues)
                        lonely = model.works(person, day, code) - with_them
                        model.limit(self, (person, day, code), lonely, at_most=0, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            colleagues = _colleagues(rota.inputs, person)
            for day in rota.days if colleagues else ():
                for code in rota.shifts(person, day):
                    if not any(code in rota.shifts(other, day) for other in colleagues):
                        because = f"{person} works {code} on {say_day(day)} without {' or '.join(colleagues)}"
                        yield self.breach((person, day, code), 1, because, unit="duties", person=person, day=day)


def _colleagues(inputs: Inputs, person: str) -> list[str]:
    return sorted(inputs.person[person].together & inputs.person.keys())
