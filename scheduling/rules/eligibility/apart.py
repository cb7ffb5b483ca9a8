"""Apart."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Apart(Rule):
    """Two people never work the same shift if one is in the Apart from column of the other on the People sheet."""

    name = "apart"
    level = "promises"
    enforces_rows = True
    of_team = True
    row_by_row = True

    def add(self, model: RotaModel) -> None:
        """Allow at most one of two people on a shift."""
        for one, other in _pairs(model.inputs):
            for day in model.days:
                for code in model.inputs.shift:
                    both = model.works(one, day, code) + model.works(other, day, code)
                    model.limit(self, (one, other, day, code), both, at_most=1, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for one, other in _pairs(rota.inputs):
            for day in rota.days:
                for code in sorted(set(rota.shifts(one, day)) & set(rota.shifts(other, day))):
                    because = f"{one} and {other} both work {code} on {say_day(day)}"
                    yield self.breach((one, other, day, code), 1, because, unit="duties", person=one, day=day)


def _pairs(inputs: Inputs) -> list[tuple[str, str]]:
    asked = {(p.name, other) for p in inputs.people for other in p.apart if other in inputs.person and other != p.name}
    return sorted({(min(pair), max(pair)) for pair in asked})
