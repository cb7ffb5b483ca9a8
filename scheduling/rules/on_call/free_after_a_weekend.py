"""Days off after a weekend on call."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.on_call_tier import Tier
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class FreeAfterAWeekend(Rule):
    """After a weekend on call, a person works no shift for this many days.

    It is a weekend on call when the person is on call on each day of the weekend of their site on which the tier is.
    Last month's weekend counts. The rule does not look at shifts of the weekend itself.
    """

    name = "days off after a weekend on call"
    level = "promises"
    unit = "days"
    default = 1
    least = 1
    most = 3
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Forbid or price a shift on the days after a weekend that a person holds whole."""
        for person in self.people:
            for tier, weekend in _weekends(model.inputs, person):
                held = sum(model.works(person, day, tier.code) for day in weekend)
                for day in self._after(model.inputs, person, weekend):
                    for code in model.inputs.shift:
                        both = held + model.works(person, day, code)
                        at = (person, tier.code, weekend[0], day, code)
                        model.limit(self, at, both, at_most=len(weekend), unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for tier, weekend in _weekends(rota.inputs, person):
                if not all(tier.code in rota.tiers(person, day) for day in weekend):
                    continue
                for day in self._after(rota.inputs, person, weekend):
                    for code in rota.shifts(person, day):
                        because = (
                            f"{person} works {code} on {say_day(day)} after a weekend on call ({tier.code}); "
                            f"{say_count(self.limit, 'day')} after it {'is' if self.limit == 1 else 'are'} free"
                        )
                        at = (person, tier.code, weekend[0], day, code)
                        yield self.breach(at, 1, because, unit="duties", person=person, day=day)

    def _after(self, inputs: Inputs, person: str, weekend: tuple[date, ...]) -> Iterator[date]:
        """Yield the planned days off after a weekend of which some days are on call."""
        local, day = inputs.local[person], weekend[-1]
        while local.is_weekend(day):
            day += timedelta(days=1)
        following = (day + timedelta(days=i) for i in range(self.limit))
        yield from (each for each in following if inputs.horizon.first_day <= each <= inputs.horizon.last_day)


def _weekends(inputs: Inputs, person: str) -> Iterator[tuple[Tier, tuple[date, ...]]]:
    """Yield each tier with the days of each weekend, of those around the plan, on which it is on call."""
    first = inputs.horizon.first_day
    days = [*(first - timedelta(days=i) for i in range(1, 4)), *inputs.horizon.days]
    for weekend in inputs.local[person].weekends(days):
        for tier in inputs.tiers:
            if on_call := tuple(day for day in weekend if tier.is_on_call(day)):
                yield tier, on_call
