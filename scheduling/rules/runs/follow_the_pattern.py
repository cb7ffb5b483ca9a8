"""Follow the pattern."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.domain.outcome.breach import Breach, Witness
from planner.domain.roster.people import Person
from planner.domain.wording import say_count
from scheduling.facts.pattern_days import (
    best_offset,
    choosing_groups,
    days_off_pattern,
    pattern_days,
    pattern_duty,
)
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FollowThePattern(Rule):
    """A person works the rotation pattern of the People sheet: each day that differs from it has its price.

    Days of leave, days with a row of the Fixed sheet and days on which none of the pattern's shifts runs are not
    judged. On-call is no shift. With the offset "choose" the days that differ are those from the best day of the cycle
    to start on; a crew starts on one day together.
    """

    name = "follow the pattern"
    level = "promises"
    default_mode = "should"
    default_weight = 9

    def add(self, model: RotaModel) -> None:
        """Count each day that differs; of the offsets that may be chosen, one counts."""
        for person in (model.inputs.person[name] for name in self.people):
            if person.pattern and person.offset is not None:
                for day, codes in pattern_days(model.inputs, person, person.offset).items():
                    model.limit(self, (person.name, day), _differs(model, person, day, codes), at_most=0, unit="days")
        for group in choosing_groups(model.inputs.person[name] for name in self.people):
            self._add_choice(model, group)

    def _add_choice(self, model: RotaModel, group: Sequence[Person]) -> None:
        offsets = len(model.inputs.pattern[group[0].pattern].days)
        for offset, chosen in enumerate(model.choice(f"{self.name} of {_whose(group)}", offsets)):
            asked = [(person, *its) for person in group for its in pattern_days(model.inputs, person, offset).items()]
            count = sum(_differs(model, *one) for one in asked) + len(asked) * chosen
            model.limit(self, _at(group), count, at_most=len(asked), unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in (rota.inputs.person[name] for name in self.people):
            if person.pattern and person.offset is not None:
                for day in days_off_pattern(rota, person, person.offset):
                    has = " and ".join(rota.shifts(person.name, day)) or "no shift"
                    due = pattern_duty(rota.inputs, person, person.offset, day)
                    because = f"{person.name} has {has} on {say_day(day)} where {person.pattern} has {due}"
                    yield self.breach((person.name, day), 1, because, unit="days", person=person.name, day=day)
        for group in choosing_groups(rota.inputs.person[name] for name in self.people):
            yield from self._check_choice(rota, group)

    def _check_choice(self, rota: RotaView, group: Sequence[Person]) -> Iterator[Breach]:
        best, whose = best_offset(rota, group), _whose(group)
        if differing := sum(len(days_off_pattern(rota, person, best)) for person in group):
            days = say_count(differing, "day")
            because = f"{whose} differs on {days} from {group[0].pattern} with its best offset, {best}"
            yield self.breach(_at(group), differing, because, unit="days", person=group[0].name)


def _at(group: Sequence[Person]) -> Witness:
    """Return the witness of a group: all its names, as a must that clashes is relaxed for each of them."""
    return tuple(person.name for person in group)


def _whose(group: Sequence[Person]) -> str:
    """Return who follows a pattern together, in words: the name of a person without a crew."""
    return f"crew {group[0].crew}" if group[0].crew else group[0].name


def _differs(model: RotaModel, person: Person, day: date, codes: frozenset[str]) -> Expr:
    """Return 1 if a day differs from the pattern, 0 if not."""
    if not codes:
        return model.one_worked(person.name, day, list(model.inputs.shift))
    return 1 - model.one_worked(person.name, day, sorted(codes))
