"""Follow the pattern."""

from collections.abc import Iterator
from datetime import date

from planner.domain.outcome.breach import Breach
from planner.domain.roster.people import Person
from planner.domain.wording import say_count
from scheduling.facts.pattern_days import best_offset, days_off_pattern, pattern_days, pattern_duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FollowThePattern(Rule):
    """A person works the rotation pattern of the People sheet: each day that differs from it has its price.

    Days of leave, days with a row of the Fixed sheet and days on which none of the pattern's shifts runs are not
    judged. On-call is no shift. With the offset "choose" the days that differ are those from the best day of the cycle
    to start on.
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
            elif person.pattern:
                self._add_choice(model, person)

    def _add_choice(self, model: RotaModel, person: Person) -> None:
        offsets = range(len(model.inputs.pattern[person.pattern].days))
        for offset, chosen in zip(offsets, model.choice(f"{self.name} of {person.name}", len(offsets)), strict=True):
            asked = pattern_days(model.inputs, person, offset)
            differing = sum(_differs(model, person, day, codes) for day, codes in asked.items())
            count = differing + len(asked) * chosen
            model.limit(self, (person.name,), count, at_most=len(asked), unit="days")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in (rota.inputs.person[name] for name in self.people):
            if person.pattern and person.offset is not None:
                for day in days_off_pattern(rota, person, person.offset):
                    has = " and ".join(rota.shifts(person.name, day)) or "no shift"
                    due = pattern_duty(rota.inputs, person, person.offset, day)
                    because = f"{person.name} has {has} on {say_day(day)} where {person.pattern} has {due}"
                    yield self.breach((person.name, day), 1, because, unit="days", person=person.name, day=day)
            elif person.pattern:
                best = best_offset(rota, person)
                differing = days_off_pattern(rota, person, best)
                if differing:
                    days = say_count(len(differing), "day")
                    because = f"{person.name} differs on {days} from {person.pattern} with its best offset, {best}"
                    yield self.breach((person.name,), len(differing), because, unit="days", person=person.name)


def _differs(model: RotaModel, person: Person, day: date, codes: frozenset[str]) -> Expr:
    """Return 1 if a day differs from the pattern, 0 if not."""
    if not codes:
        return model.one_worked(person.name, day, list(model.inputs.shift))
    return 1 - model.one_worked(person.name, day, sorted(codes))
