"""What a labour law pays on top for nights, weekends, public holidays and standby."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.local_calendar import LocalCalendar
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.roster.rota import Rota
from scheduling.checking.overtime import plain_shares
from scheduling.facts.duties import ON_CALL, Duty, standby_duty, work_duty
from scheduling.presets.law_of import law_of
from scheduling.presets.night_work import night_hours
from scheduling.presets.preset import Item, Preset

PAID: Mapping[str, Item] = {
    "night": "night pay",
    "saturday": "Saturday pay",
    "sunday": "Sunday pay",
    "holiday": "holiday pay",
    "standby": "standby pay",
}
"""The figure that pays for each kind of minutes."""


def premium_pay(inputs: Inputs, rota: Rota) -> Mapping[str, PremiumPay]:
    """Return the pay on top of all people whose law sets any, in the order of the People sheet."""
    found = {name: premium_pay_of(inputs, rota, name) for name in inputs.person}
    return {name: theirs for name, theirs in found.items() if theirs is not None}


def premium_pay_of(inputs: Inputs, rota: Rota, person: str) -> PremiumPay | None:
    """Return a person's pay on top for the duties of the plan by their law; None if the law sets none.

    Each rate is on top of plain pay and beside pay for overtime. A break without a stated time is spread evenly over a
    duty. A public holiday that the law pays for is paid as a holiday, whatever its weekday.
    """
    law = law_of(inputs, inputs.person[person])
    if law is None or not any(law.figure(item) for item in PAID.values()):
        return None
    shares = plain_shares(inputs, rota, person, law) if law.premiums == "no overtime" else {}
    minutes = dict.fromkeys(PAID, 0)
    for duty in _duties(inputs, rota, person):
        share = shares.get(inputs.local[person].day_of(duty.start), 1.0)
        for kind, amount in _minutes(law, inputs.local[person], duty):
            minutes[kind] += round(amount * share)
    minutes["standby"] = _standby(inputs, rota, person)
    paid = {kind: amount for kind, amount in minutes.items() if law.figure(PAID[kind])}
    rate = inputs.person[person].cost_per_hour / 60
    on_top = {kind: rate * amount * law.required_figure(PAID[kind]).value / 100 for kind, amount in paid.items()}
    return replace(PremiumPay(**paid), amount=sum(on_top.values()), for_standby=on_top.get("standby", 0.0))


def _duties(inputs: Inputs, rota: Rota, person: str) -> Iterator[Duty]:
    for entry in rota.assignments:
        if entry.person == person and inputs.horizon.first_day <= entry.day:
            duty = work_duty(inputs, entry.duty, entry.day, person)
            if duty is not None:
                yield duty


def _minutes(law: Preset, local: LocalCalendar, duty: Duty) -> Iterator[tuple[str, float]]:
    """Yield the paid minutes of a duty of each kind that a law pays for; those of nights once for all nights."""
    paid = duty.minutes / duty.minutes_there
    night = law.figure("night pay")
    if night:
        hours = night_hours(law, local, duty)
        yield "night", paid * hours if hours > night.beyond_minutes else 0
    first = local.day_of(duty.start)
    for day in (first + timedelta(days=i) for i in range((local.day_of(duty.end - 1) - first).days + 1)):
        kind = _kind(law, local, day)
        if kind:
            yield kind, paid * duty.minutes_in(*local.span(day, day))


def _kind(law: Preset, local: LocalCalendar, day: date) -> str:
    """Return what a day is paid as, or nothing."""
    if day in local.holidays and law.figure("holiday pay"):
        return "holiday"
    return {5: "saturday", 6: "sunday"}.get(day.weekday(), "")


def _standby(inputs: Inputs, rota: Rota, person: str) -> int:
    """Return a person's minutes on call in the plan that are no work."""
    turns = (a for a in rota.assignments if a.person == person and a.duty in inputs.tier)
    rest = (a for a in turns if inputs.tier[a.duty].counts_as_work != "all" and a.day >= inputs.horizon.first_day)
    duties = (standby_duty(inputs, entry.duty, entry.day) for entry in rest)
    return sum(duty.minutes for duty in duties if duty is not None and duty.kind == ON_CALL)
