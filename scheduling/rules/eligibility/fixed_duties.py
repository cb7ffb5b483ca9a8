"""Fixed duties."""

from collections.abc import Container, Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.people import NOTHING_ELSE
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FixedDuties(Rule):
    """Every row of the Fixed sheet holds: the person has that duty, or no shift and no on-call on a day off."""

    name = "fixed duties"
    level = "legal"
    enforces_rows = True

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        codes = {*model.inputs.shift, *model.inputs.tier}
        for (person, day), duties in _cells(model.inputs, self.people, model.days):
            for duty in sorted(duties):
                at = (person, day, duty)
                if duty in codes:
                    model.limit(self, at, model.works(person, day, duty), at_least=1, unit="duties")
                else:
                    held = sum(model.works(person, day, code) for code in sorted(codes - _allowed(duty, duties)))
                    model.limit(self, at, held, at_most=0, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for (person, day), duties in _cells(rota.inputs, self.people, rota.days):
            has = rota.shifts(person, day) + rota.tiers(person, day)
            for duty in sorted(duties):
                free = duty in ("off", NOTHING_ELSE)
                broken = len({*has} - _allowed(duty, duties)) if free else int(duty not in has)
                if broken:
                    kept = duty == NOTHING_ELSE
                    decided = ", which stays as published" if kept else f" where the Fixed sheet says {duty}"
                    because = f"{person} has {' and '.join(has) or 'no duty'} on {say_day(day)}{decided}"
                    yield self.breach((person, day, duty), broken, because, unit="duties", person=person, day=day)


def _cells(
    inputs: Inputs, people: Container[str], days: Container[date]
) -> Iterator[tuple[tuple[str, date], frozenset[str]]]:
    """Yield every cell that the rule decides, in order, and what is decided of it."""
    decided: dict[tuple[str, date], set[str]] = {}
    for row in inputs.fixed:
        decided.setdefault((row.person, row.day), set()).add(row.duty)
    for cell in sorted(decided):
        if cell[0] in people and cell[1] in days:
            yield cell, frozenset(decided[cell])


def _allowed(free: str, duties: frozenset[str]) -> frozenset[str]:
    """Return the duties that a row which forbids others allows: "off" none, NOTHING_ELSE the ones decided beside it."""
    return duties if free == NOTHING_ELSE else frozenset()
