"""On-call not with nights."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import shift_duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallNights(Rule):
    """A person on call does not work a night shift at the same time."""

    name = "on-call not with nights"
    level = "legal"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        clashes = _clashes(model.inputs)
        for person in self.people:
            for tier, day, code, night in clashes:
                both = model.works(person, day, tier) + model.works(person, night, code)
                model.limit(self, (person, tier, day, code, night), both, at_most=1, unit="nights")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.observed_days():
                for tier in rota.tiers(person, day):
                    standby = rota.inputs.standby(rota.inputs.tier[tier], day)
                    for night in rota.duties(person):
                        touches = any(night.minutes_in(*span) for span in standby)
                        if night.kind == "night" and touches and (rota.planned(day) or rota.planned(night.day)):
                            what = f"{say_day(night.day)} {night.name}"
                            because = f"{person} is on call ({tier}) from {say_day(day)} and works {what}"
                            at, shown = (person, tier, day, night.code, night.day), max(day, rota.first_day)
                            yield self.breach(at, 1, because, unit="nights", person=person, day=shown)


def _clashes(inputs: Inputs) -> list[tuple[str, date, str, date]]:
    """Return every day on call and night shift that overlap, at least one of them planned."""
    first = inputs.horizon.first_day
    nights = [shift.code for shift in inputs.shifts if shift.kind == "night"]
    found = []
    for tier in inputs.tiers:
        for day in (first - timedelta(days=2), first - timedelta(days=1), *inputs.horizon.days):
            spans = inputs.standby(tier, day)
            for code in nights:
                for offset in (-2, -1, 0, 1, 2):
                    night = shift_duty(inputs, code, day + timedelta(days=offset))
                    if max(day, night.day) >= first and any(night.minutes_in(*span) for span in spans):
                        found.append((tier.code, day, code, night.day))
    return found
