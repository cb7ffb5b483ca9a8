"""Days on which people work the rotation pattern that they follow, or differ from it."""

from collections.abc import Mapping
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.roster.pattern import ANY, OFF, WORK
from planner.domain.roster.people import Person
from scheduling.facts.rota_view import RotaView


def pattern_duty(inputs: Inputs, person: Person, offset: int, day: date) -> str:
    """Return what a day is in the pattern of a person who is on some day of the cycle when it starts."""
    start = person.pattern_from or inputs.horizon.first_day
    return inputs.pattern[person.pattern].duty(start, offset, day)


def pattern_days(inputs: Inputs, person: Person, offset: int) -> Mapping[date, frozenset[str]]:
    """Return for each day that is judged the shifts of which the pattern asks for one; none: a day off.

    Days of leave, days with a fixed duty, open days and days on which none of the shifts runs are not judged.
    """
    decided = {row.day for row in inputs.fixed if row.person == person.name}
    found = {}
    for day in inputs.horizon.days:
        duty = pattern_duty(inputs, person, offset, day)
        codes = frozenset(shift.code for shift in inputs.shifts if duty in (WORK, shift.code, shift.kind))
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


def best_offset(rota: RotaView, person: Person) -> int:
    """Return the offset from which the fewest days differ, of equal ones the lowest."""
    offsets = range(len(rota.inputs.pattern[person.pattern].days))
    return min(offsets, key=lambda offset: len(days_off_pattern(rota, person, offset)))
