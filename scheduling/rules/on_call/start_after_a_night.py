"""Start after a night on call."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, clock, instant, overlap
from planner.domain.outcome.breach import Breach
from scheduling.facts.call_outs import NIGHT
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class StartAfterANight(Rule):
    """After a night on call, a person starts no shift before this hour of the day; 24 means no shift that day.

    A night is from 22:00 to 07:00 and any of it on call counts, whether a call comes or not. The rule
    "no duty after call-outs" looks only at nights in which a call is likely.
    """

    name = "start after a night on call"
    level = "promises"
    unit = "hours"
    default = 10 * 60
    least = 1
    most = DAY
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid or price an early shift after a night on call."""
        early = list(self._early(model.inputs))
        for person in self.people:
            for code, night, shift, morning, missing in early:
                both = model.works(person, night, code) + model.works(person, morning, shift)
                at = (person, night, code, shift)
                model.limit(self, at, missing * both, at_most=missing, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        inputs, zone = rota.inputs, rota.inputs.settings.time_zone
        for person in self.people:
            for morning in rota.days:
                night = morning - timedelta(days=1)
                earliest = instant(morning, self.limit, zone)
                for tier in rota.tiers(person, night):
                    for code in rota.shifts(person, morning) if _has_night(inputs, tier, night) else ():
                        start = inputs.span(code, morning)[0]
                        if instant(morning, 0, zone) <= start < earliest:
                            because = (
                                f"{person} starts {code} on {say_day(morning)} after a night on call ({tier}); "
                                f"{self._earliest()}"
                            )
                            at = (person, night, tier, code)
                            yield self.breach(at, earliest - start, because, unit="min", person=person, day=morning)

    def _earliest(self) -> str:
        return "that day has no shift" if self.limit == DAY else f"the earliest start is {clock(self.limit)}"

    def _early(self, inputs: Inputs) -> Iterator[tuple[str, date, str, date, int]]:
        """Yield tier, night, shift and morning of each start that is too early, and by how many minutes."""
        zone = inputs.settings.time_zone
        for morning in inputs.horizon.days:
            night = morning - timedelta(days=1)
            midnight, earliest = instant(morning, 0, zone), instant(morning, self.limit, zone)
            starts = [(shift.code, inputs.span(shift.code, morning)[0]) for shift in inputs.shifts]
            for tier in inputs.tier:
                for code, start in starts if _has_night(inputs, tier, night) else ():
                    if midnight <= start < earliest:
                        yield tier, night, code, morning, earliest - start


def _has_night(inputs: Inputs, tier: str, day: date) -> bool:
    """Tell whether a day on call of a tier has any of the night that follows it."""
    start, end = (instant(day, minute, inputs.settings.time_zone) for minute in NIGHT)
    return any(overlap(start, end, *span) for span in inputs.standby(inputs.tier[tier], day))
