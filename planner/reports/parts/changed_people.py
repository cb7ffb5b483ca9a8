"""Who is new, has left, or has changed in a scenario, by name."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.roster.flexible_shift import row_names
from planner.domain.roster.people import Person
from planner.domain.scenario import person_of
from planner.reports.measures.wording import say_day, say_list

MOST_NAMED = 6
"""People named in a sentence; of more, the rest is counted."""


def changed_people(base: Inputs, other: Inputs) -> str:
    """Return who left, came or changed between two inputs, as sentences; empty when nobody did."""
    rows: dict[str, list[Person]] = {}
    for person in other.people:
        rows.setdefault(person_of(person.name), []).append(person)
    left = [name for name in base.person if name not in rows]
    later = [
        f"{name} (last day {say_day(found[-1].last_day)})"
        for name, found in rows.items()
        if (was := base.person.get(name)) and found[-1].last_day and _sooner(found[-1].last_day, was.last_day)
    ]
    new = [name for name in rows if name not in base.person]
    changed = [
        f"{name}: {how}"
        for name, found in rows.items()
        if (was := base.person.get(name)) and (how := ", ".join(_changes(other, was, found[-1])))
    ]
    parts = (("Left", left + later), ("New", new), ("Changed", changed))
    return " ".join(f"{what}: {say_list(names, MOST_NAMED)}." for what, names in parts if names)


def _sooner(day: date, was: date | None) -> bool:
    return was is None or day < was


def _changes(inputs: Inputs, was: Person, now: Person) -> Iterator[str]:
    since = f" from {say_day(now.first_day)}" if now.first_day and now.first_day != was.first_day else ""
    for skill in sorted(was.skills.keys() | now.skills.keys()):
        if was.skills.get(skill) != now.skills.get(skill):
            speed = now.skills.get(skill, 0)
            yield (f"learns {skill} ({speed:g})" if speed else f"no longer {skill}") + since
    for what, before, after in (
        ("grade", was.grade, now.grade),
        ("site", was.site, now.site),
        ("hours a week", was.contract_minutes / 60, now.contract_minutes / 60),
        ("shifts", *("; ".join(sorted(row_names(inputs.shifts, each.shifts))) or "any" for each in (was, now))),
        ("cost an hour", was.cost_per_hour, now.cost_per_hour),
    ):
        if before != after:
            yield f"{what} {_plain(after)}{since}"


def _plain(value: str | float) -> str:
    return value or "none" if isinstance(value, str) else f"{value:g}"
