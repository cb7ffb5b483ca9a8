"""Shortest break."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class ShortestBreak(Rule):
    """The break of a shift that has one is at least this many minutes long.

    A shift without a break is left to the rules "longest work without a break" and "break in a shift".
    """

    name = "shortest break"
    level = "legal"
    unit = "minutes"
    stricter = "higher"
    default = 30
    least = 1
    most = 240
    default_mode = "off"
    default_weight = 1

    def add(self, model: RotaModel) -> None:
        """Forbid every shift whose break is too short."""
        for person in self.people:
            for day in model.days:
                for shift in model.inputs.shifts:
                    missing = self.limit - shift.break_minutes
                    if shift.break_minutes and missing > 0:
                        held = model.works(person, day, shift.code)
                        model.limit(self, (person, day, shift.code), missing * held, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for code in rota.shifts(person, day):
                    has = rota.inputs.shift[code].break_minutes
                    if 0 < has < self.limit:
                        what = f"a break of {has} min in {code} on {say_day(day)}"
                        because = f"{person} has {what}; the least is {self.limit} min"
                        at, missing = (person, day, code), self.limit - has
                        yield self.breach(at, missing, because, unit="min", person=person, day=day)
