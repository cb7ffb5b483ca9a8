"""Worlds of one line: `world()`, `person("Ann", hours=37)`, `rota("Ann  E E - N")`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.flexible_shift import FlexibleShift
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from planner.domain.settings import Settings

MONDAY = date(2026, 6, 1)
"""Where the little worlds start: a Monday, far from any clock change."""

SHIFTS = (
    Shift("E", 7 * 60, 15 * 60, "Early", 30, kind="day"),
    Shift("L", 14 * 60, 22 * 60, "Late", 30, kind="late"),
    Shift("N", 22 * 60, 7 * 60, "Night", 60, kind="night"),
)

FLEXIBLE = tuple(FlexibleShift(Shift("F", 6 * 60, 10 * 60, "Flexible", 30), 6 * 60 + 30, 4 * 60 + 30, 30).variants())
"""The shifts of a flexible row: F6-10, F6-10:30, F6:30-10:30 and F6:30-11."""


def person(name: str, hours: float = 40, skills: Mapping[str, float] | str = "desk", **facts: Any) -> Person:
    """Return a person with contract hours and skills ("desk net" or a mapping to proficiency)."""
    held = dict.fromkeys(skills.split(), 1.0) if isinstance(skills, str) else dict(skills)
    return Person(name, round(hours * 60), skills=held, **facts)


def world(names: str = "Ann Bob", days: int = 7, first: date = MONDAY, **facts: Any) -> Inputs:
    """Return inputs with people of these names, early, late and night shifts, and one skill; facts replace parts.

    A fact named like a setting (zone is `time_zone`) goes to the settings, any other to the inputs.
    """
    fields = Settings.__dataclass_fields__
    settings = Settings(first, first + timedelta(days=days - 1), **{k: v for k, v in facts.items() if k in fields})
    base = Inputs(settings, tuple(person(n) for n in names.split()), ("desk",), SHIFTS)
    return replace(base, **{k: v for k, v in facts.items() if k not in fields})


def rota(text: str, first: date = MONDAY) -> Rota:
    """Read a rota from lines of a name and one code per day; "-" is off, "L+P" late and on call in tier P."""
    made = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        name, *cells = line.split()
        for offset, cell in enumerate(cells):
            codes = [] if cell == "-" else cell.split("+")
            made += [Assignment(name, first + timedelta(days=offset), code) for code in codes]
    return Rota.of(made)
