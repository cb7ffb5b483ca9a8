"""No backward rotation."""

from collections.abc import Iterator
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

STEP = {"day": 0, "office": 0, "late": 1, "night": 2}
"""Forward is from day to late to night."""


class NoBackwardRotation(Rule):
    """From one day to the next, shifts rotate forward only: day, late, night; a day off starts anew."""

    name = "no backward rotation"
    level = "steadiness"
    default_mode = "off"
    source = "Directive 2003/88/EC, article 13, and guidance on night work"

    def add(self, model: RotaModel) -> None:
        """Forbid a later kind and an earlier one on the next day."""
        back = [(late, early) for late in STEP for early in STEP if STEP[early] < STEP[late]]
        for person in self.people:
            for day in model.days:
                before = day - timedelta(days=1)
                for late, early in back:
                    both = model.kind_worked(person, before, late) + model.kind_worked(person, day, early)
                    model.limit(self, (person, day, late, early), both, at_most=1, unit="changes")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for late in sorted(rota.kinds(person, day - timedelta(days=1))):
                    for early in sorted(rota.kinds(person, day)):
                        if STEP.get(early, 9) < STEP.get(late, 0):
                            because = f"{person} goes back from {late} to {early} on {say_day(day)}"
                            at = (person, day, late, early)
                            yield self.breach(at, 1, because, unit="changes", person=person, day=day)
