"""How steady each person's weeks are: changes of the start, lone days, single nights, split weekends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Rota
from planner.reports.measures.cover import tail

ONE = timedelta(days=1)


@dataclass(frozen=True)
class Steadiness:
    """One person's month: days on which the start differs from the day before, and what stands alone.

    `weeks` is the length of the plan. A run of one day counts when the days on both sides of it are known; a day of
    leave is no lone day off. A weekend is split when one of its two days is worked.
    """

    person: Person
    weeks: float
    start_changes: int
    lone_days: int
    lone_days_off: int
    single_nights: int
    split_weekends: int

    @property
    def changes_a_week(self) -> float:
        """Start changes per week."""
        return self.start_changes / self.weeks


def steadiness(inputs: Inputs, rota: Rota) -> tuple[Steadiness, ...]:
    """Return the measures of everybody, in the order of the People sheet; the last days before the plan count."""
    return tuple(_steadiness(inputs, rota, person) for person in inputs.people)


def _steadiness(inputs: Inputs, rota: Rota, person: Person) -> Steadiness:
    worked = dict(_starts(inputs, rota, person.name))
    first, days = inputs.horizon.first_day, inputs.horizon.days
    known = {entry.day for entry in tail(inputs)} | set(days)
    nights = {day for day, (_, night) in worked.items() if night}
    alone = [day for day in days if {day - ONE, day + ONE} <= known]
    whole = inputs.local[person.name].whole_weekends(sorted(known))
    weekends = [pair for weekend in whole for pair in pairwise(weekend) if pair[0] >= first]
    return Steadiness(
        person,
        len(days) / 7,
        sum(worked[day][0] != worked[day - ONE][0] for day in days if day in worked and day - ONE in worked),
        sum(_lone(day, worked) for day in alone),
        sum(
            day not in worked and (person.name, day) not in inputs.on_leave and {day - ONE, day + ONE} <= worked.keys()
            for day in alone
        ),
        sum(day in nights and not {day - ONE, day + ONE} & nights for day in alone),
        sum((a in worked) != (b in worked) for a, b in weekends),
    )


def _lone(day: date, worked: Mapping[date, tuple[int, bool]]) -> bool:
    return day in worked and not {day - ONE, day + ONE} & worked.keys()


def _starts(inputs: Inputs, rota: Rota, name: str) -> Iterator[tuple[date, tuple[int, bool]]]:
    """Yield each day with a shift, the minute of the day it starts at, and whether it is a night."""
    entries = (*(entry for entry in tail(inputs) if entry.person == name), *rota.by_person.get(name, ()))
    for entry in entries:
        if entry.duty in inputs.shift:
            shift = inputs.shift[entry.duty]
            yield entry.day, (shift.start, shift.kind == "night")
