"""The overtime of each person in a rota, in hours and in money, by their labour law."""

from collections.abc import Mapping
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.overtime import Overtime
from planner.domain.roster.rota import Rota
from scheduling.checking.thresholds import OvertimeOfDay, Thresholds
from scheduling.facts.duties import work_duty
from scheduling.presets.law_of import law_of
from scheduling.presets.law_weeks import law_weeks
from scheduling.presets.preset import Preset

SUNDAY = 6

PAID_LEAVE = "AL"
"""The kind of leave that a law may count for the hours of a week: annual leave."""


def overtime(inputs: Inputs, rota: Rota) -> Mapping[str, Overtime]:
    """Return the overtime of all people whose law pays it, in the order of the People sheet."""
    found = {name: overtime_of(inputs, rota, name) for name in inputs.person}
    return {name: theirs for name, theirs in found.items() if theirs is not None}


def overtime_of(inputs: Inputs, rota: Rota, person: str) -> Overtime | None:
    """Return a person's overtime on the days of the plan by their law; None if the law sets none.

    Weeks start as the law sets. The Previous sheet completes a week that the start of the plan cuts; only overtime on
    planned days counts. A duty counts on the day it starts by the person's clock.
    """
    law = law_of(inputs, inputs.person[person])
    if law is None or law.figure("overtime rate") is None:
        return None
    daily = seventh = weekly = higher = 0
    for on_seventh, of_day in _days(inputs, rota, person, law).values():
        daily += 0 if on_seventh else of_day.daily
        seventh += of_day.daily if on_seventh else 0
        weekly += of_day.weekly
        higher += of_day.higher
    rate = law.required_figure("overtime rate").value
    higher_rate = (law.figure("higher rate") or law.required_figure("overtime rate")).value
    extra = (daily + seventh + weekly - higher) * (rate - 1) + higher * (higher_rate - 1)
    return Overtime(daily, seventh, weekly, higher, inputs.person[person].cost_per_hour * extra / 60)


def plain_shares(inputs: Inputs, rota: Rota, person: str, law: Preset) -> Mapping[date, float]:
    """Return for each planned day that a person works the share of its minutes that is no overtime by a law."""
    worked = worked_minutes(inputs, rota, person)
    days = _days(inputs, rota, person, law) if law.figure("overtime rate") else {}
    over = {day: of_day.daily + of_day.weekly for day, (_, of_day) in days.items()}
    return {day: 1 - over.get(day, 0) / minutes for day, minutes in worked.items() if minutes}


def _days(inputs: Inputs, rota: Rota, person: str, law: Preset) -> Mapping[date, tuple[bool, OvertimeOfDay]]:
    """Return the overtime of each planned day, with whether it is a seventh day that the law treats apart."""
    worked, first = worked_minutes(inputs, rota, person), inputs.horizon.first_day
    apart = law.figure("overtime on a seventh day") is not None
    found = {}
    for start in law_weeks(inputs, person):
        week = [start + timedelta(days=i) for i in range(7)]
        minutes = [worked.get(day, 0) for day in week]
        leave = _paid_leave(inputs, person, week) if law.overtime_leave == "counted" else 0
        sunday = (SUNDAY - law.week_starts) % 7
        for number, of_day in enumerate(Thresholds.of(law).by_day(minutes, leave, sunday)):
            if week[number] >= first:
                found[week[number]] = (apart and number == 6 and all(minutes), of_day)
    return found


def worked_minutes(inputs: Inputs, rota: Rota, person: str) -> Mapping[date, int]:
    """Return a person's paid minutes by day, with the known days before the plan."""
    first = inputs.horizon.first_day
    found: dict[date, int] = {}
    for entry in (*(a for a in inputs.previous if a.day < first), *(a for a in rota.assignments if a.day >= first)):
        duty = work_duty(inputs, entry.duty, entry.day, person) if entry.person == person else None
        if duty is not None:
            day = inputs.local[person].day_of(duty.start)
            found[day] = found.get(day, 0) + duty.minutes
    return found


def _paid_leave(inputs: Inputs, person: str, week: list[date]) -> int:
    """Return the minutes of annual leave of a week."""
    away = {**inputs.part_leave, **inputs.on_leave}
    days = [day for day in week if (person, day) in away and away[person, day].kind == PAID_LEAVE]
    return sum(inputs.leave_minutes(inputs.person[person], day) for day in days)
