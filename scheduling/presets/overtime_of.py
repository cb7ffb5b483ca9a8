"""What overtime a rota means for a person, in hours and in money, by their law."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.rota import Rota
from scheduling.duties import work_duty
from scheduling.presets.law_of import law_of
from scheduling.presets.preset import Item, Preset
from scheduling.presets.week import law_weeks

NEVER = 10**9
"""A threshold in minutes that no week reaches, where a law sets none."""


@dataclass(frozen=True)
class OvertimePay:
    """Minutes of overtime in a plan, those paid at the higher rate apart, and what they cost on top of plain pay."""

    minutes: int = 0
    higher_minutes: int = 0
    premium: float = 0.0


@dataclass(frozen=True)
class Thresholds:
    """From how many minutes on a law pays overtime, and from how many the higher rate: of a day, a seventh day, a week.

    A minute is paid once: what is overtime of a day is no straight time of the week. A seventh day is the last of a
    week that is worked on all its days.
    """

    day: tuple[int, int] = (NEVER, NEVER)
    seventh: tuple[int, int] = (NEVER, NEVER)
    week: tuple[int, int] = (NEVER, NEVER)

    @classmethod
    def of(cls, law: Preset) -> "Thresholds":
        """Return the thresholds of a law; a seventh day is a day like others where the law does not say otherwise."""

        def pair(overtime: Item, higher: Item) -> tuple[int, int]:
            return _minutes(law, overtime), _minutes(law, higher)

        day = pair("overtime after a day", "higher rate after a day")
        seventh = pair("overtime on a seventh day", "higher rate on a seventh day")
        return cls(
            day,
            seventh if law.figure("overtime on a seventh day") else day,
            pair("overtime after a week", "higher rate after a week"),
        )

    def by_day(self, minutes: list[int]) -> list[tuple[int, int]]:
        """Return overtime and higher-rate minutes of each day of a week of work in the order of its days."""
        found = []
        straight = 0
        for number, worked in enumerate(minutes):
            first, second = self.seventh if number == 6 and all(minutes) else self.day
            higher = max(0, worked - second)
            overtime = max(0, worked - higher - first)
            plain = worked - higher - overtime
            beyond = _beyond(straight, plain, self.week[0])
            dearer = _beyond(straight, plain, self.week[1])
            straight += plain
            found.append((overtime + beyond - dearer, higher + dearer))
        return found


def overtime_of(inputs: Inputs, rota: Rota, person: str) -> OvertimePay:
    """Return a person's overtime on the days of the plan by their law, nothing where the law sets none.

    Weeks are the law's. One cut by the start of the plan is filled up from the Previous sheet; only what falls on
    planned days counts. A duty counts on the day it starts.
    """
    law = law_of(inputs, inputs.person[person])
    if law is None or law.figure("overtime rate") is None:
        return OvertimePay()
    worked, first = _worked(inputs, rota, person), inputs.horizon.first_day
    minutes = higher = 0
    for week in law_weeks(inputs, person):
        days = [week + timedelta(days=i) for i in range(7)]
        for day, (one, other) in zip(days, Thresholds.of(law).by_day([worked.get(d, 0) for d in days]), strict=True):
            minutes += one if day >= first else 0
            higher += other if day >= first else 0
    rates = law.due("overtime rate").value, (law.figure("higher rate") or law.due("overtime rate")).value
    extra = minutes * (rates[0] - 1) + higher * (rates[1] - 1)
    return OvertimePay(minutes, higher, inputs.person[person].cost_per_hour * extra / 60)


def _worked(inputs: Inputs, rota: Rota, person: str) -> Mapping[date, int]:
    """Return a person's paid minutes by day, last month's days before the plan."""
    first = inputs.horizon.first_day
    found: dict[date, int] = {}
    for entry in (*(a for a in inputs.previous if a.day < first), *(a for a in rota.assignments if a.day >= first)):
        duty = work_duty(inputs, entry.duty, entry.day) if entry.person == person else None
        if duty is not None:
            found[entry.day] = found.get(entry.day, 0) + duty.minutes
    return found


def _minutes(law: Preset, item: Item) -> int:
    figure = law.figure(item)
    return NEVER if figure is None else figure.minutes


def _beyond(before: int, more: int, threshold: int) -> int:
    """Return how much of some minutes after others lies beyond a threshold."""
    return max(0, min(more, before + more - threshold))
