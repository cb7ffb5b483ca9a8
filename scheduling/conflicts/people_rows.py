"""Rows of the People sheet in a conflict: agreements with one person."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.roster.flexible_shift import row_names
from planner.domain.roster.people import Person
from planner.domain.roster.shifts import WEEKDAYS
from planner.domain.wording import say_count
from scheduling.conflicts.removable_row import AGREED, RemovableRow, changed
from scheduling.conflicts.subproblem import Subproblem
from scheduling.facts.wording import say_day, say_list
from scheduling.rules.days.most_of_a_shift import MostOfAShift
from scheduling.rules.eligibility.apart import Apart
from scheduling.rules.eligibility.available import Available
from scheduling.rules.eligibility.together import Together

Agreed = tuple[str, str, object, str, str]
"""A field of a person, its text, its value when empty, the rule that enforces it, and else the way out."""


def people_rows(problem: Subproblem, rules: frozenset[str]) -> Iterator[RemovableRow]:
    """Yield each agreement of the People sheet on when and what a person works."""
    for person in problem.inputs.people:
        for field, says, free, enforced_by, way_out in _agreed(problem.inputs, person, rules):
            without = partial(_person, name=person.name, field=field, free=free)
            yield RemovableRow(("People", field, person.name), says, without, enforced_by, way_out, AGREED)


def _person(problem: Subproblem, name: str, field: str, free: object) -> Subproblem:
    people = [
        replace(person, **{field: free}) if person.name == name else person  # type: ignore[arg-type]
        for person in problem.inputs.people
    ]
    return changed(problem, people=tuple(people))


def _agreed(inputs: Inputs, person: Person, rules: frozenset[str]) -> Iterator[Agreed]:
    name, first, last = person.name, inputs.horizon.first_day, inputs.horizon.last_day
    none: frozenset[str] = frozenset()
    if person.first_day is not None and person.first_day > first:
        yield "first_day", f"{name} starts on {say_day(person.first_day)}", None, Available.name, ""
    if person.last_day is not None and person.last_day < last:
        yield "last_day", f"{name}'s last day is {say_day(person.last_day)}", None, Available.name, ""
    if person.shifts:
        yield (
            "shifts",
            f"{name} works only {say_list(sorted(row_names(inputs.shifts, person.shifts)))}",
            none,
            Available.name,
            "",
        )
    if person.on_call is not None:
        tiers = say_list(sorted(person.on_call))
        says = f"{name} is on call only for {tiers}" if tiers else f"{name} is not on call for any tier"
        yield "on_call", says, None, "", f"let {name} be on call for other tiers"
    if person.most and MostOfAShift.name in rules:
        most = say_list([_say_most(what, count) for what, count in sorted(person.most.items())])
        yield "most", f"{name} has at most {most}", {}, MostOfAShift.name, ""
    if person.together & inputs.person.keys() and Together.name in rules:
        says = f"{name} works only while {' or '.join(sorted(person.together))} is on shift"
        yield "together", says, none, Together.name, ""
    if person.apart & inputs.person.keys() and Apart.name in rules:
        says = f"{name} is never on shift at the same time as {' or '.join(sorted(person.apart))}"
        yield "apart", says, none, Apart.name, ""


def _say_most(what: str, count: int) -> str:
    """Write how often somebody has a duty at most, such as "N 4 times", or a weekday, such as "2 Mondays"."""
    return say_count(count, what[:-1]) if what in WEEKDAYS else f"{what} {say_count(count, 'time')}"
