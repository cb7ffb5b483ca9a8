"""Hours between starts."""

from collections.abc import Iterator
from itertools import combinations

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, hours, local
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HoursBetweenStarts(Rule):
    """A duty of another day starts at least this many hours after a duty has started: 24 h mean never earlier.

    The hours are those of the person's clock, so that the same time on the day of a clock change is never too early.
    Duties of the same day are left to the rules "one duty at a time" and "longest presence".
    """

    name = "hours between starts"
    level = "legal"
    unit = "hours"
    stricter = "higher"
    default = 24 * 60
    least = 0
    most = 48 * 60
    default_mode = "off"
    source = "Kodeks pracy, article 128 §3 (Poland)"

    def add(self, model: RotaModel) -> None:
        """Forbid any two duties that start too close to each other."""
        for person in self.people:
            duties = model.timeline(person)
            for i, (first, one) in enumerate(duties):
                for then, other in duties[i + 1 :]:
                    if then.start - first.start > self.limit + DAY:
                        break
                    missing = self.limit - _between(model.inputs, person, first, then)
                    if missing > 0 and first.day != then.day and max(first.day, then.day) >= model.days[0]:
                        at = (person, first.day, first.code, then.day, then.code)
                        model.limit(self, at, missing * one + missing * other, at_most=missing, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for first, then in combinations(rota.duties(person), 2):
                between = _between(rota.inputs, person, first, then)
                in_plan = rota.planned(first.day) or rota.planned(then.day)
                if between < self.limit and first.day != then.day and in_plan:
                    because = (
                        f"{person} starts {then.name} on {say_day(then.day)} {hours(between)} after the start of "
                        f"{first.name} on {say_day(first.day)}; the least is {hours(self.limit)}"
                    )
                    at, day = (person, first.day, first.code, then.day, then.code), max(first.day, then.day)
                    yield self.breach(at, self.limit - between, because, unit="min", person=person, day=day)


def _between(inputs: Inputs, person: str, first: Duty, then: Duty) -> int:
    """Return the minutes between two starts by a person's clock."""
    zone = inputs.local[person].zone
    passed = local(then.start, zone).replace(tzinfo=None) - local(first.start, zone).replace(tzinfo=None)
    return round(passed.total_seconds()) // 60
