"""What a law finds in a rota, and weeks of shifts to show it with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, person, world

HOUR = 60


def worked(*times: str, first: date = MONDAY, pause: int = 0) -> tuple[tuple[Shift, ...], tuple[Assignment, ...]]:
    """Return shifts and Ann's duties by the day from texts such as "07-15", "22:30-07" or "-", `pause` minutes each."""
    shifts: dict[str, Shift] = {}
    made = []
    for offset, text in enumerate(times):
        if text != "-":
            start, end = (_minutes(part) for part in text.split("-"))
            kind = "night" if end <= start or start < 5 * HOUR else "day"
            code = shifts.setdefault(text, Shift(text, start, end, break_minutes=pause, kind=kind)).code  # type: ignore[arg-type]
            made.append(Assignment("Ann", first + timedelta(days=offset), code))
    return tuple(shifts.values()), tuple(made)


def _minutes(text: str) -> int:
    hour, _, minute = text.partition(":")
    return int(hour) * HOUR + int(minute or 0)


def month(
    law: str, *times: str, first: date = MONDAY, known: int = 0, pause: int = 0, zone: str = "UTC"
) -> tuple[Inputs, Rota]:
    """Return inputs under a law and Ann's rota; the first `known` days are last month's."""
    shifts, made = worked(*times, first=first, pause=pause)
    start = first + timedelta(days=known)
    base = world(days=len(times) - known, first=start, labour_law=law, time_zone=zone, people=(person("Ann"),))
    before = tuple(entry for entry in made if entry.day < start)
    return replace(base, shifts=shifts, previous=before), Rota.of(entry for entry in made if entry.day >= start)


def found(rule: str, inputs: Inputs, rota: Rota) -> list[int]:
    """Return the amounts of the breaches of one rule, as it is in force."""
    return [breach.amount for breach in check_rota(Desk.of(inputs, Requirement()), rota) if breach.rule == rule]


def broken(inputs: Inputs, rota: Rota) -> list[str]:
    """Return the must-rules that a rota breaks, sorted."""
    return sorted(set(_musts(inputs, rota)))


def _musts(inputs: Inputs, rota: Rota) -> Iterator[str]:
    for breach in check_rota(Desk.of(inputs, Requirement()), rota):
        if breach.mode == "must":
            yield breach.rule
