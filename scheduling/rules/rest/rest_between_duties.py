"""Rest between duties."""

from collections.abc import Iterator
from itertools import combinations

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class RestBetweenDuties(Rule):
    """Between the end of a duty and the start of the next, a person rests at least this many real hours.

    Real hours are elapsed time: across the spring clock change, 23:00 to 10:00 is 10 h. Travel between the sites of two
    shifts (Sites sheet) is no rest. On-call is no duty here unless its tier counts as work. The rule
    "one duty at a time" finds two duties that start on the same day.
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
        furthest = _furthest(model.inputs)
        for person in self.people:
            duties = model.timeline(person)
            for i, (first, one) in enumerate(duties):
                for then, other in duties[i + 1 :]:
                    missing = self.limit - (then.start - first.end)
                    if missing + furthest <= 0:
                        break
                    missing += model.inputs.travel_minutes(first.code, then.code)
                    if missing > 0 and first.day != then.day and max(first.day, then.day) >= model.days[0]:
                        at = (person, first.day, first.code, then.day, then.code)
                        model.limit(self, at, missing * one + missing * other, at_most=missing, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        close = self.limit + _furthest(rota.inputs)
        for person in self.people:
            for first, then in combinations(rota.duties(person), 2):
                if then.start - first.end >= close:
                    continue
                travel = rota.inputs.travel_minutes(first.code, then.code)
                rest = then.start - first.end - travel
                if rest < self.limit and first.day != then.day and (rota.planned(first.day) or rota.planned(then.day)):
                    on_the_way = f", {hours(travel)} of travel left out" if travel else ""
                    because = (
                        f"{person} rests {hours(rest)} between {say_day(first.day)} {first.name} and "
                        f"{say_day(then.day)} {then.name}{on_the_way}; the least is {hours(self.limit)}"
                    )
                    at, day = (person, first.day, first.code, then.day, then.code), max(first.day, then.day)
                    yield self.breach(at, self.limit - rest, because, unit="min", person=person, day=day)


def _furthest(inputs: Inputs) -> int:
    """Return the minutes of the longest travel between two sites."""
    return max((minutes for site in inputs.sites for minutes in site.travel.values()), default=0)
