"""Longest presence."""

from collections.abc import Iterator

from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class LongestPresence(Rule):
    """A shift lasts at most this many real hours from its start to its end, breaks included.

    Some laws call this the spread-over.
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
        """Forbid every duty that is too long."""
        for person in self.people:
            for day in model.days:
                for duty, worked in model.duties(person, day):
                    beyond = duty.end - duty.start - self.limit
                    if beyond > 0:
                        model.limit(self, (person, day, duty.code), beyond * worked, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for duty in rota.duties(person):
                length = duty.end - duty.start
                if length > self.limit and rota.planned(duty.day):
                    what = f"{duty.name} on {say_day(duty.day)}"
                    because = f"{person} is at work for {hours(length)} in {what}; the most is {hours(self.limit)}"
                    at, amount = (person, duty.day, duty.code), length - self.limit
                    yield self.breach(at, amount, because, unit="min", person=person, day=duty.day)
