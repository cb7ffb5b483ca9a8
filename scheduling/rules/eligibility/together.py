"""Together."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.shared_time import lies_inside, near_days
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Together(Rule):
    """A person works only while a colleague of the Together with column of the People sheet is on shift.

    One colleague is there from the start to the end of the person's shift; the colleague's shift may have another code.
    """

    name = "together"
    level = "promises"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Allow a shift of a person only with a colleague who is there all through it."""
        inputs = model.inputs
        for person in self.people:
            if colleagues := _colleagues(inputs, person):
                for day in model.days:
                    for code in inputs.shift:
                        theirs = sum(
                            model.works(other, then, its)
                            for other in colleagues
                            for then in near_days(day)
                            for its in inputs.shift
                            if _accompanies(inputs, (person, day, code), (other, then, its))
                        )
                        lonely = model.works(person, day, code) - theirs
                        model.limit(self, (person, day, code), lonely, at_most=0, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            colleagues = _colleagues(rota.inputs, person)
            for day in rota.days if colleagues else ():
                for code in rota.shifts(person, day):
                    around = (
                        (other, then, its)
                        for other in colleagues
                        for then in near_days(day)
                        for its in rota.shifts(other, then)
                    )
                    if not any(_accompanies(rota.inputs, (person, day, code), cell) for cell in around):
                        because = f"{person} works {code} on {say_day(day)} without {' or '.join(colleagues)}"
                        yield self.breach((person, day, code), 1, because, unit="duties", person=person, day=day)


def _accompanies(inputs: Inputs, own: tuple[str, date, str], theirs: tuple[str, date, str]) -> bool:
    """Tell whether a colleague in a shift is there all through the shift of a person."""
    (person, day, code), (other, then, its) = own, theirs
    return lies_inside(inputs.presences(person, code, day), inputs.presences(other, its, then))


def _colleagues(inputs: Inputs, person: str) -> list[str]:
    return sorted(inputs.person[person].together & inputs.person.keys())
