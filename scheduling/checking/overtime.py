"""The overtime of each person in a rota, in hours and in money, by their labour law."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.overtime import Overtime
from planner.domain.roster.rota import Rota
from scheduling.facts.duties import work_duty
from scheduling.presets.law_of import law_of
from scheduling.presets.law_weeks import law_weeks
from scheduling.presets.preset import Item, Preset

NEVER = 10**9
"""A threshold in minutes that no week reaches, for a law that sets none."""


@dataclass(frozen=True)
class Thresholds:
    """The minutes after which a law pays overtime and the higher rate, for a day, a seventh day and a week.

    A minute is paid once: overtime of a day does not count again for the week. A seventh day is the last day of a week
    with work on all its days.
    """

    day: tuple[int, int] = (NEVER, NEVER)
    seventh: tuple[int, int] = (NEVER, NEVER)
    week: tuple[int, int] = (NEVER, NEVER)

    @classmethod
    def of(cls, law: Preset) -> "Thresholds":
        """Return the thresholds of a law; without figures for a seventh day it is a day like others."""

        def pair(overtime: Item, higher: Item) -> tuple[int, int]:
            return _minutes(law, overtime), _minutes(law, higher)

        day = pair("overtime after a day", "higher rate after a day")
        seventh = pair("overtime on a seventh day", "higher rate on a seventh day")
        return cls(
            day,
            seventh if law.figure("overtime on a seventh day") else day,
            pair("overtime after a week", "higher rate after a week"),
        )

    def by_day(self, minutes: list[int]) -> list[tuple[int, int, int]]:
        """Return for each day of a week the minutes of overtime of the day, of the week, and at the higher rate.

        The overtime of a seventh day is in the first number; the third number is a part of the first two.
        """
        found = []
        straight = 0
        for number, worked in enumerate(minutes):
            first, second = self.seventh if number == 6 and all(minutes) else self.day
            higher = max(0, worked - second)
            overtime = max(0, worked - higher - first)
            plain = worked - higher - overtime
            beyond = _beyond(straight, plain, self.week[0])
            at_higher_rate = _beyond(straight, plain, self.week[1])
            straight += plain
            found.append((overtime + higher, beyond, higher + at_higher_rate))
        return found


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
    worked, first = _worked(inputs, rota, person), inputs.horizon.first_day
    daily = seventh = weekly = higher = 0
    for week in law_weeks(inputs, person):
        minutes = [worked.get(week + timedelta(days=i), 0) for i in range(7)]
        for number, (of_day, of_week, at_higher_rate) in enumerate(Thresholds.of(law).by_day(minutes)):
            if week + timedelta(days=number) < first:
                continue
            on_seventh = number == 6 and all(minutes) and law.figure("overtime on a seventh day") is not None
            daily += 0 if on_seventh else of_day
            seventh += of_day if on_seventh else 0
            weekly += of_week
            higher += at_higher_rate
    rate = law.required_figure("overtime rate").value
    higher_rate = (law.figure("higher rate") or law.required_figure("overtime rate")).value
    extra = (daily + seventh + weekly - higher) * (rate - 1) + higher * (higher_rate - 1)
    return Overtime(daily, seventh, weekly, higher, inputs.person[person].cost_per_hour * extra / 60)


def _worked(inputs: Inputs, rota: Rota, person: str) -> Mapping[date, int]:
    """Return a person's paid minutes by day, with the known days before the plan."""
    first = inputs.horizon.first_day
    found: dict[date, int] = {}
    for entry in (*(a for a in inputs.previous if a.day < first), *(a for a in rota.assignments if a.day >= first)):
        duty = work_duty(inputs, entry.duty, entry.day, person) if entry.person == person else None
        if duty is not None:
            day = inputs.local[person].day_of(duty.start)
            found[day] = found.get(day, 0) + duty.minutes
    return found


def _minutes(law: Preset, item: Item) -> int:
    figure = law.figure(item)
    return NEVER if figure is None else figure.minutes


def _beyond(before: int, more: int, threshold: int) -> int:
    """Return how many of `more` minutes, which follow `before`, exceed a threshold."""
    return max(0, min(more, before + more - threshold))
