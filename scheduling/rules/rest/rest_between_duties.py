"""Rest between duties."""

from collections.abc import Iterator
from itertools import combinations

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class RestBetweenDuties(Rule):
    """Between the end of a duty and the start of the next, a person rests at least this many real hours.

    Real hours are elapsed time: across the spring clock change, 23:00 to 10:00 is 10 h. On-call is no duty here
    unless its tier counts as work. The rule "one duty at a time" finds two duties that start on the same day.
    """

    name = "rest between duties"
    level = "legal"
    exclusive = "across days"
    unit = "hours"
    stricter = "higher"
    default = 11 * 60
    least = 0
    most = 24 * 60
    source = "Directive 2003/88/EC, article 3"

    def add(self, model: RotaModel) -> None:
        """Forbid any two duties that are too close."""
        for person in self.people:
            duties = model.timeline(person)
            for i, (first, one) in enumerate(duties):
                for then, other in duties[i + 1 :]:
                    missing = self.limit - (then.start - first.end)
                    if missing <= 0:
                        break
                    if first.day != then.day and max(first.day, then.day) >= model.days[0]:
                        at = (person, first.day, first.code, then.day, then.code)
                        model.limit(self, at, missing * one + missing * other, at_most=missing, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for first, then in combinations(rota.duties(person), 2):
                rest = then.start - first.end
                if rest < self.limit and first.day != then.day and (rota.planned(first.day) or rota.planned(then.day)):
                    because = (
                        f"{person} rests {hours(rest)} between {say_day(first.day)} {first.name} and "
                        f"{say_day(then.day)} {then.name}; the least is {hours(self.limit)}"
                    )
                    at = (person, first.day, first.code, then.day, then.code)
                    yield self.breach(at, self.limit - rest, because, unit="min", person=person, day=then.day)
