"""Who shares work: people who can stand in for each other, or are asked for together, and so can be compared."""

from collections.abc import Iterator

from planner.domain.connected_groups import connected_groups
from planner.domain.inputs import Inputs
from planner.domain.people import Person
from planner.domain.rules import CoverLine
from planner.domain.shifts import Shift
from scheduling.facts.eligibility import tier_open

Names = tuple[str, ...]


def skill_pools(inputs: Inputs) -> tuple[Names, ...]:
    """Return the teams that share no work with each other, each in the order of the people.

    Two people share work when they hold a skill in common, may both work a shift that has a least or a most, may both
    be on call for a tier, are meant by the same line of the Cover sheet, or wish to work with or apart from each other.
    """
    return connected_groups([person.name for person in inputs.people], _ties(inputs))


def meant(line: CoverLine, person: Person) -> bool:
    """Tell whether a line of the Cover sheet speaks of a person."""
    skilled = not line.skill or person.skills.get(line.skill, 0) > 0
    return line.mode != "off" and skilled and (not line.grade or person.grade == line.grade)


def limited(inputs: Inputs, shift: Shift) -> bool:
    """Tell whether it is said anywhere how many people a shift has."""
    return shift.least > 0 or shift.most is not None or any(heads.shift == shift.code for heads in inputs.heads)


def _ties(inputs: Inputs) -> Iterator[list[str]]:
    people = inputs.people
    for skill in inputs.skills:
        yield [person.name for person in people if person.skills.get(skill, 0) > 0]
    for shift in inputs.shifts:
        if limited(inputs, shift):
            yield [person.name for person in people if not person.shifts or shift.code in person.shifts]
    for tier in inputs.tiers:
        yield [person.name for person in people if tier_open(person, tier)]
    for line in inputs.cover:
        yield [person.name for person in people if meant(line, person)]
    for person in people:
        yield [person.name, *((person.together | person.apart) & inputs.person.keys())]
