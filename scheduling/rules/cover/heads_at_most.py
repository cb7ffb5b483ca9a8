"""Heads on a day at most."""

from collections import Counter
from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HeadsAtMost(Rule):
    """On a day with a maximum number of people for a shift, the shift has at most that many people."""

    name = "heads on a day at most"
    level = "cover"
    of_team = True
    row_by_row = True
    default_mode = "should"
    default_weight = 1

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for asked in sorted({(a.day, a.shift, a.most) for a in model.inputs.heads if a.most is not None}):
            day, code, number = asked
            if day in model.days:
                heads = model.heads(self.people, day, code)
                model.limit(self, asked, heads, at_most=number, unit="people")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        people = set(self.people)
        heads = Counter((a.day, a.duty) for a in rota.assignments if a.person in people)
        for day, code, number in sorted({(a.day, a.shift, a.most) for a in rota.inputs.heads if a.most is not None}):
            found = heads[day, code]
            if rota.planned(day) and found > number:
                because = f"{code} on {say_day(day)} has {say_count(found, 'person', 'people')}; the most is {number}"
                yield self.breach((day, code, number), found - number, because, unit="people", day=day)
