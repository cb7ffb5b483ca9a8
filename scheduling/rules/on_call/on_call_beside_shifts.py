"""On-call not beside shifts."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.duties import shift_duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class OnCallBesideShifts(Rule):
    """A person on call out of hours does not work a day, late or office shift in the hours on call.

    A call-out would take them away from that shift. A tier that is on call always is meant to be called beside shifts,
    so the rule leaves it alone; the rule "on-call not with nights" looks at night shifts.
    """

    name = "on-call not beside shifts"
    level = "promises"
    default_mode = "should"
    default_weight = 1

    def add(self, model: RotaModel) -> None:
        """Limit the minutes that a shift and a day on call of one person share."""
        clashes = list(_clashes(model.inputs))
        for person in self.people:
            for tier, day, code, shift_day, shared in clashes:
                both = shared * (model.works(person, day, tier) + model.works(person, shift_day, code))
                at = (person, tier, day, code, shift_day)
                model.limit(self, at, both, at_most=shared, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for day in rota.observed_days():
                for tier in _apart(rota.inputs, rota.tiers(person, day)):
                    standby = rota.inputs.standby(rota.inputs.tier[tier], day)
                    for duty in rota.duties(person):
                        shared = sum(duty.minutes_in(*span) for span in standby)
                        day_shift = duty.code in rota.inputs.shift and duty.kind != "night"
                        if day_shift and shared and (rota.planned(day) or rota.planned(duty.day)):
                            because = (
                                f"{person} works {duty.name} on {say_day(duty.day)} and is on call ({tier}) in "
                                f"{hours(shared)} of it"
                            )
                            at, shown = (person, tier, day, duty.code, duty.day), max(duty.day, rota.first_day)
                            yield self.breach(at, shared, because, unit="min", person=person, day=shown)


def _apart(inputs: Inputs, tiers: tuple[str, ...]) -> Iterator[str]:
    """Yield the tiers that are on call out of hours and whose standby is no work by itself."""
    for code in tiers:
        tier = inputs.tier[code]
        if tier.hours == "out of hours" and tier.counts_as_work != "all":
            yield code


def _clashes(inputs: Inputs) -> Iterator[tuple[str, date, str, date, int]]:
    """Yield every day on call and day shift that overlap, at least one of them planned, with the minutes they share."""
    first = inputs.horizon.first_day
    shifts = [shift.code for shift in inputs.shifts if shift.kind != "night"]
    for tier in _apart(inputs, tuple(inputs.tier)):
        for day in (first - timedelta(days=2), first - timedelta(days=1), *inputs.horizon.days):
            spans = inputs.standby(inputs.tier[tier], day)
            for code in shifts:
                for shift_day in (day + timedelta(days=offset) for offset in (-2, -1, 0, 1, 2)):
                    duty = shift_duty(inputs, code, shift_day)
                    shared = sum(duty.minutes_in(*span) for span in spans)
                    if shared and max(day, shift_day) >= first:
                        yield tier, day, code, shift_day, shared
