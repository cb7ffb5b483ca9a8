"""Longest work without a break."""

from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class LongestWorkWithoutABreak(Rule):
    """A person works at most this many hours in one go, without a break between them.

    A break with a stated time on the Shifts sheet has a stretch of work before and one after it. Another break is read
    as taken halfway, a shift without one as work in one go. The rule "shortest break" sets how long the break is.
    """

    name = "longest work without a break"
    level = "legal"
    unit = "hours"
    stricter = "lower"
    default = 6 * 60
    least = 60
    most = 24 * 60
    default_mode = "off"
    default_weight = 1

    def add(self, model: RotaModel) -> None:
        """Forbid every shift that is too long for its break."""
        for person in self.people:
            for day in model.days:
                for duty, worked in model.duties(person, day):
                    beyond = _in_one_go(model.inputs, person, duty) - self.limit
                    if beyond > 0:
                        model.limit(self, (person, day, duty.code), beyond * worked, at_most=0, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.days:
                for duty in rota.duties_on(person, day):
                    length = _in_one_go(rota.inputs, person, duty)
                    if length > self.limit:
                        what = f"{duty.name} on {say_day(day)}"
                        because = f"{person} works {hours(length)} without a break in {what}"
                        says = f"{because}; the most is {hours(self.limit)}"
                        at, amount = (person, day, duty.code), length - self.limit
                        yield self.breach(at, amount, says, unit="min", person=person, day=day)


def _in_one_go(inputs: Inputs, person: str, duty: Duty) -> int:
    """Return the longest work of a shift without a break; standby is no such work."""
    shift = inputs.shift.get(duty.code)
    if shift is None:
        return 0
    if shift.spread_break:
        return -(-duty.minutes // 2)
    return max((end - start for start, end in inputs.presences(person, duty.code, duty.day)), default=0)
