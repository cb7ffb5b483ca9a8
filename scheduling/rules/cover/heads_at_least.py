"""Heads on a day at least."""

from collections import Counter
from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HeadsAtLeast(Rule):
    """On a day with a minimum number of people for a shift, the shift has at least that many people."""

    name = "heads on a day at least"
    level = "cover"
    of_team = True
    row_by_row = True
    default_mode = "should"
    default_weight = 9

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for asked in sorted({(a.day, a.shift, a.least) for a in model.inputs.heads}):
            day, code, number = asked
            if day in model.days:
                heads = model.heads(self.people, day, code)
                model.limit(self, asked, heads, at_least=number, unit="people")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        people = set(self.people)
        heads = Counter((a.day, a.duty) for a in rota.assignments if a.person in people)
        for day, code, number in sorted({(a.day, a.shift, a.least) for a in rota.inputs.heads}):
            found = heads[day, code]
            if rota.planned(day) and found < number:
                because = f"{code} on {say_day(day)} has {say_count(found, 'person', 'people')}; the least is {number}"
                yield self.breach((day, code, number), number - found, because, unit="people", day=day)
