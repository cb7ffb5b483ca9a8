"""Same kind in a run."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import permutations
from typing import get_args

from planner.domain.outcome.breach import Breach
from planner.domain.roster.shifts import ShiftKind
from scheduling.facts.duties import ON_CALL
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class SameKindInARun(Rule):
    """On working days in a row, a person keeps to one kind of shift: day, late, night or office."""

    name = "same kind in a run"
    level = "steadiness"
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid two kinds on neighbouring days."""
        for person in self.people:
            for day in model.days:
                before = day - timedelta(days=1)
                for one, other in permutations(get_args(ShiftKind), 2):
                    both = model.kind_worked(person, before, one) + model.kind_worked(person, day, other)
                    model.limit(self, (person, day, one, other), both, at_most=1, unit="changes")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for one in sorted(rota.kinds(person, day - timedelta(days=1)) - {ON_CALL}):
                    for other in sorted(rota.kinds(person, day) - {ON_CALL, one}):
                        because = f"{person} changes from {one} to {other} on {say_day(day)} without a day off"
                        at = (person, day, one, other)
                        yield self.breach(at, 1, because, unit="changes", person=person, day=day)
