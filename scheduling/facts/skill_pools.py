"""Who shares work: people who can replace each other or who cover the same need."""

from collections.abc import Iterator

from planner.domain.connected_groups import connected_groups
from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from scheduling.facts.eligibility import may_be_on_call

Names = tuple[str, ...]


def skill_pools(inputs: Inputs) -> tuple[Names, ...]:
    """Return the teams that share no work with each other, each in the order of the people.

    Two people share work when they hold a skill in common, may both work a shift that has a least or a most, may both
    be on call for a tier, count for the same line of the Cover sheet, or must work with or apart from each other.
    """
    return connected_groups([person.name for person in inputs.people], _ties(inputs))


def counts_for(line: CoverLine, person: Person) -> bool:
    """Tell whether a person counts for a line of the Cover sheet."""
    skilled = not line.skill or person.skills.get(line.skill, 0) > 0
    return line.mode != "off" and skilled and (not line.grade or person.grade == line.grade)


def has_least_or_most_people(inputs: Inputs, shift: Shift) -> bool:
    """Tell whether a shift has a minimum or a maximum number of people on any day."""
    return shift.least > 0 or shift.most is not None or any(heads.shift == shift.code for heads in inputs.heads)


def _ties(inputs: Inputs) -> Iterator[list[str]]:
    people = inputs.people
    for skill in inputs.skills:
        yield [person.name for person in people if person.skills.get(skill, 0) > 0]
    for shift in inputs.shifts:
        if has_least_or_most_people(inputs, shift):
            yield [person.name for person in people if not person.shifts or shift.code in person.shifts]
    for tier in inputs.tiers:
        yield [person.name for person in people if may_be_on_call(person, tier)]
    for line in inputs.cover:
        yield [person.name for person in people if counts_for(line, person)]
    for person in people:
        yield [person.name, *((person.together | person.apart) & inputs.person.keys())]
