"""No duty after call-outs."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.outcome.breach import Breach
from scheduling.facts.call_outs import CallOuts
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

NOON = 12 * 60


class NoDutyAfterCallOuts(Rule):
    """After a night on call in which a call-out is at least this likely, a person starts no shift before noon.

    The On-call sheet sets how likely a call-out is. Otherwise it comes from the tickets of eight weeks whose
    priority goes to on call.
    """

    name = "no duty after call-outs"
    level = "promises"
    unit = "%"
    default = 50
    least = 1
    most = 100
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid or price a morning shift after a night on call with a likely call-out."""
        for code in self._likely(model.inputs):
            for day in (model.days[0] - timedelta(days=1), *model.days):
                morning = day + timedelta(days=1)
                for shift in model.inputs.shifts:
                    if _early(model.inputs, shift.code, morning) and morning <= model.days[-1]:
                        for person in self.people:
                            both = model.works(person, day, code) + model.works(person, morning, shift.code)
                            at = (person, day, code, shift.code)
                            model.limit(self, at, both, at_most=1, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        likely = self._likely(rota.inputs)
        for person in self.people:
            for morning in rota.days:
                night = morning - timedelta(days=1)
                for tier in rota.tiers(person, night):
                    for code in rota.shifts(person, morning):
                        if tier in likely and _early(rota.inputs, code, morning):
                            chance = f"{100 * likely[tier]:.0f}%"
                            because = (
                                f"{person} works {code} on {say_day(morning)} after a night on call ({tier}) "
                                f"with a call-out {chance} likely; from {self.limit}% on the morning is free"
                            )
                            at = (person, night, tier, code)
                            yield self.breach(at, 1, because, unit="duties", person=person, day=morning)

    def _likely(self, inputs: Inputs) -> dict[str, float]:
        """Return the tiers whose nights are likely enough to have a call-out, with its probability."""
        calls = CallOuts(inputs)
        chances = {code: calls.chance_of_a_call(code) for code in inputs.tier}
        return {code: chance for code, chance in chances.items() if 100 * chance >= self.limit}


def _early(inputs: Inputs, code: str, morning: date) -> bool:
    zone = inputs.settings.time_zone
    return instant(morning, 0, zone) <= inputs.span(code, morning)[0] < instant(morning, NOON, zone)
