"""Days on which people work the rotation pattern that they follow, or differ from it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.pattern import ANY, OFF, WORK
from planner.domain.roster.people import Person
from scheduling.facts.rota_view import RotaView


def pattern_start(inputs: Inputs, person: Person) -> date:
    """Return the day on which a person's pattern starts: their own, else the plan's first, or its Monday.

    A pattern of whole weeks is typed from Monday on, so it starts on one.
    """
    first = inputs.horizon.first_day
    if person.pattern_from is not None:
        return person.pattern_from
    weekly = len(inputs.pattern[person.pattern].days) % 7 == 0
    return first - timedelta(days=first.weekday()) if weekly else first


def pattern_duty(inputs: Inputs, person: Person, offset: int, day: date) -> str:
    """Return what a day is in the pattern of a person who is on some day of the cycle when it starts."""
    return inputs.pattern[person.pattern].duty(pattern_start(inputs, person), offset, day)


def choosing_groups(people: Iterable[Person]) -> list[tuple[Person, ...]]:
    """Return those of some people whose offset is chosen, in groups that get one offset: a crew, or a single person."""
    groups: dict[tuple[str, str], list[Person]] = {}
    for person in people:
        if person.pattern and person.offset is None:
            groups.setdefault((person.crew, "" if person.crew else person.name), []).append(person)
    return [tuple(group) for group in groups.values()]


def pattern_days(inputs: Inputs, person: Person, offset: int) -> Mapping[date, frozenset[str]]:
    """Return for each day that is judged the shifts of which the pattern asks for one; none: a day off.

    Days of leave, days with a fixed duty, open days and days on which none of the shifts runs are not judged.
    """
    decided = {row.day for row in inputs.fixed if row.person == person.name}
    found = {}
    for day in inputs.horizon.days:
        duty = pattern_duty(inputs, person, offset, day)
        codes = frozenset(shift.code for shift in inputs.shifts if duty == WORK or duty in shift.names)
        runs = duty == OFF or any(inputs.runs(inputs.shift[code], day) for code in codes)
        if duty != ANY and runs and day not in decided and inputs.available(person, day):
            found[day] = codes
    return found


def days_off_pattern(rota: RotaView, person: Person, offset: int) -> list[date]:
    """Return the days that differ from the pattern."""
    found = []
    for day, codes in pattern_days(rota.inputs, person, offset).items():
        has = frozenset(rota.shifts(person.name, day))
        if bool(has & codes if codes else has) != bool(codes):
            found.append(day)
    return found


def best_offset(rota: RotaView, group: Sequence[Person]) -> int:
    """Return the offset from which the fewest days of a group differ in all, of equal ones the lowest."""
    offsets = range(len(rota.inputs.pattern[group[0].pattern].days))
    return min(offsets, key=lambda offset: sum(len(days_off_pattern(rota, person, offset)) for person in group))


def chosen_offsets(rota: RotaView) -> Mapping[str, int]:
    """Return the offset of each person for whom the planning chose it."""
    groups = choosing_groups(rota.inputs.people)
    return {person.name: best for group in groups for best in (best_offset(rota, group),) for person in group}
