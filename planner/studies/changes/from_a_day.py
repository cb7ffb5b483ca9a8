"""A person who changes on a day of the plan: two rows, one until the eve and one from the day on.

The eve is free, as a handover or a day of training, so that no rest between duties is lost between the two rows.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Fixed, Leave, Person, Wish
from planner.domain.scenario import SINCE

Row = TypeVar("Row", Leave, Wish)


def with_person(inputs: Inputs, person: Person, changed: Person, start: date | None) -> Inputs:
    """Return the inputs with a changed person, from a day of the plan on or (None) for all of it."""
    settings = inputs.settings
    if start is not None and start > (person.last_day or settings.last_day):
        return inputs
    if start is None or start <= max(settings.first_day, person.first_day or settings.first_day):
        return replace(inputs, people=tuple(changed if p.name == person.name else p for p in inputs.people))
    return _in_two(inputs, person, changed, start)


def _in_two(inputs: Inputs, person: Person, changed: Person, start: date) -> Inputs:
    eve = start - timedelta(days=1)
    name = f"{person.name}{SINCE}{start.day} {start:%b})"
    rows = (replace(person, last_day=eve), replace(changed, name=name, id="", first_day=start))
    people = (
        replace(p, apart=p.apart | {name}) if person.name in p.apart else p
        for p in (row for each in inputs.people for row in (rows if each.name == person.name else (each,)))
    )
    fixed = (
        replace(f, person=name) if f.person == person.name and f.day >= start else f
        for f in inputs.fixed
        if (f.person, f.day) != (person.name, eve)
    )
    return replace(
        inputs,
        people=tuple(people),
        leave=tuple(_divided(inputs.leave, person.name, name, start)),
        wishes=tuple(_divided(inputs.wishes, person.name, name, start)),
        fixed=(*fixed, Fixed(person.name, eve, "off")),
        rules=(*inputs.rules, *(replace(r, applies_to=name) for r in inputs.rules if r.applies_to == person.name)),
        ledger=(*inputs.ledger, *(replace(r, person=name) for r in inputs.ledger if r.person == person.name)),
    )


def _divided(rows: Iterable[Row], before: str, after: str, start: date) -> Iterable[Row]:
    """Yield rows of leave or wishes, those of a person divided at a day between the two names."""
    for row in rows:
        if row.person != before or row.last_day < start:
            yield row
        elif row.first_day >= start:
            yield replace(row, person=after)
        else:
            yield replace(row, last_day=start - timedelta(days=1))
            yield replace(row, person=after, first_day=start)
