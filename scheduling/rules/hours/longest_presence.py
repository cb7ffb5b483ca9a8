"""Longest presence."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.presets.autumn_hour import autumn_hour
from scheduling.rule.rule import Rule


class LongestPresence(Rule):
    """From the start to the end of a shift are at most this many real hours, breaks included.

    Where a person may have two duties of one day, the hours from the start of the first to the end of the last count
    too, with those between them. Some laws call this the spread-over, or the spread of the day.
    """

    name = "longest presence"
    level = "legal"
    unit = "hours"
    stricter = "lower"
    default = 12 * 60
    least = 2 * 60
    most = 24 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid every duty that is too long, and two duties of a day that are too far apart."""
        for person in self.people:
            apart = person not in model.exclusive.on_a_day
            for day in model.days:
                duties = sorted(model.duties(person, day), key=lambda pair: pair[0])
                for i, (first, one) in enumerate(duties):
                    beyond = _spread(model.inputs, person, first, first) - self.limit
                    if beyond > 0:
                        model.limit(self, (person, day, first.code), beyond * one, at_most=0, unit="min")
                    for then, other in duties[i + 1 :] if apart else ():
                        beyond = _spread(model.inputs, person, first, then) - self.limit
                        if beyond > 0:
                            at = (person, day, first.code, then.code)
                            model.limit(self, at, beyond * (one + other), at_most=beyond, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                duties = sorted(rota.duties_on(person, day))
                for i, first in enumerate(duties):
                    for then in duties[i:]:
                        spread = _spread(rota.inputs, person, first, then)
                        if spread > self.limit:
                            what = first.name if first == then else f"{first.name} and {then.name}"
                            because = f"{person} is at work for {hours(spread)} in {what} on {say_day(day)}"
                            at = (person, day, first.code) if first == then else (person, day, first.code, then.code)
                            says = f"{because}; the most is {hours(self.limit)}"
                            yield self.breach(at, spread - self.limit, says, unit="min", person=person, day=day)


def _spread(inputs: Inputs, person: str, first: Duty, then: Duty) -> int:
    """Return the minutes from the start of one duty to the end of two, which may be the same."""
    added = sum(autumn_hour(inputs, person, duty) for duty in {first, then})
    return max(first.end, then.end) - first.start - added
