"""Wishes."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.people import Strength
from planner.domain.roster.rules import WEIGHTS
from planner.domain.roster.wanted import Wanted
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Wishes(Rule):
    """A person gets their wish for a day: off, work, a duty, or not that duty; a strong wish counts more.

    A day off has neither a shift nor on-call. A wish to work on a day of leave asks for nothing.
    """

    name = "wishes"
    level = "wishes"
    default_mode = "should"
    default_weight = 1

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        shifts, every = list(model.inputs.shift), [*model.inputs.shift, *model.inputs.tier]
        for (person, day, wish), (times, _) in _asked(model.inputs).items():
            if person in self.people:
                at, wanted = (person, day, wish), Wanted.of(wish)
                if wanted.code:
                    held = model.one_worked(person, day, model.inputs.codes_named(wanted.code))
                else:
                    held = sum(model.works(person, day, code) for code in (shifts if wanted.kind == "work" else every))
                if wanted.kind in ("off", "not duty"):
                    model.limit(self, at, held, at_most=0, unit="duties", times=times)
                else:
                    model.limit(self, at, held, at_least=1, unit="duties", times=times)

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for (person, day, wish), (_, strength) in _asked(rota.inputs).items():
            if person not in self.people:
                continue
            wanted, has = Wanted.of(wish), rota.shifts(person, day) + rota.tiers(person, day)
            refused = int(not wanted.granted_by(has, rota.inputs.shift, rota.inputs.codes_named(wanted.code)))
            if wanted.kind == "off":  # each duty of the day counts
                refused = len(has)
            if refused:
                got = " and ".join(has) or "no duty"
                because = f"{person} wishes {wish} on {say_day(day)} ({strength}) and has {got}"
                yield self.breach((person, day, wish), refused, because, unit="duties", person=person, day=day)


def _asked(inputs: Inputs) -> dict[tuple[str, date, str], tuple[int, Strength]]:
    """Return each wish of a day once, with its weight and strength; of two equal ones the heavier one."""
    found: dict[tuple[str, date, str], tuple[int, Strength]] = {}
    for wish in inputs.wishes:
        weighed = (wish.weight or WEIGHTS[wish.strength], wish.strength)
        for offset in range((wish.last_day - wish.first_day).days + 1):
            day = wish.first_day + timedelta(days=offset)
            key = (wish.person, day, wish.wish)
            there = inputs.available(inputs.person[wish.person], day)
            if inputs.horizon.first_day <= day <= inputs.horizon.last_day and (there or wish.wish != "work"):
                found[key] = max(found.get(key, weighed), weighed)
    return found
