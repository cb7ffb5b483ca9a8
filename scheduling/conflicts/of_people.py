"""Rows of the People sheet in a conflict: what is agreed with one person."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.people import Person
from scheduling.conflicts.case import Case
from scheduling.conflicts.clause import AGREED, Clause, changed
from scheduling.facts.wording import say_count, say_day, say_list
from scheduling.rules.days.most_of_a_shift import MostOfAShift
from scheduling.rules.eligibility.apart import Apart
from scheduling.rules.eligibility.available import Available
from scheduling.rules.eligibility.together import Together

Agreed = tuple[str, str, object, str, str]
"""A field of a person, what it says, its value when it says nothing, the rule it is kept by, and how to give it up."""


def of_people(case: Case, rules: frozenset[str]) -> Iterator[Clause]:
    """Yield what each person's row says of when and what they work."""
    for person in case.inputs.people:
        for field, says, free, backing, gives in _agreed(case.inputs, person, rules):
            without = partial(_person, name=person.name, field=field, free=free)
            yield Clause(("People", field, person.name), says, without, backing, gives, AGREED)


def _person(case: Case, name: str, field: str, free: object) -> Case:
    people = [
        replace(person, **{field: free}) if person.name == name else person  # type: ignore[arg-type]
        for person in case.inputs.people
    ]
    return changed(case, people=tuple(people))


def _agreed(inputs: Inputs, person: Person, rules: frozenset[str]) -> Iterator[Agreed]:
    name, first, last = person.name, inputs.horizon.first_day, inputs.horizon.last_day
    none: frozenset[str] = frozenset()
    if person.first_day is not None and person.first_day > first:
        yield "first_day", f"{name} starts on {say_day(person.first_day)}", None, Available.name, ""
    if person.last_day is not None and person.last_day < last:
        yield "last_day", f"{name}'s last day is {say_day(person.last_day)}", None, Available.name, ""
    if person.shifts:
        yield "shifts", f"{name} works {say_list(sorted(person.shifts))} only", none, Available.name, ""
    if person.on_call is not None:
        says = f"{name} is on call for {say_list(sorted(person.on_call)) or 'no tier'} only"
        yield "on_call", says, None, "", f"let {name} be on call for other tiers"
    if person.most and MostOfAShift.name in rules:
        most = say_list([f"{what} {say_count(count, 'time')}" for what, count in sorted(person.most.items())])
        yield "most", f"{name} has at most {most}", {}, MostOfAShift.name, ""
    if person.together & inputs.person.keys() and Together.name in rules:
        says = f"{name} works only together with {say_list(sorted(person.together))}"
        yield "together", says, none, Together.name, ""
    if person.apart & inputs.person.keys() and Apart.name in rules:
        yield "apart", f"{name} is never on a shift with {say_list(sorted(person.apart))}", none, Apart.name, ""
