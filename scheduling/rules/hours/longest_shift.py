"""Longest shift."""

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


class LongestShift(Rule):
    """A shift has at most this many real hours of work, breaks excluded.

    On-call at the workplace is work for all of its hours. The hour that the autumn clock change adds to a night counts
    unless the person's labour law leaves it out.
    """

    name = "longest shift"
    level = "legal"
    unit = "hours"
    stricter = "lower"
    default = 10 * 60
    least = 2 * 60
    most = 24 * 60
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid every duty that is too long."""
        for person in self.people:
            for day in model.days:
                for duty, worked in model.duties(person, day):
                    beyond = _length(model.inputs, person, duty) - self.limit
                    if beyond > 0:
                        model.limit(self, (person, day, duty.code), beyond * worked, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for duty in rota.duties(person):
                length = _length(rota.inputs, person, duty)
                if length > self.limit and rota.planned(duty.day):
                    what = f"{duty.name} on {say_day(duty.day)}"
                    because = f"{person} works {hours(length)} in {what}; the most is {hours(self.limit)}"
                    at, amount = (person, duty.day, duty.code), length - self.limit
                    yield self.breach(at, amount, because, unit="min", person=person, day=duty.day)


def _length(inputs: Inputs, person: str, duty: Duty) -> int:
    return duty.minutes - autumn_hour(inputs, person, duty)
