"""Sets of skills that get a staffing constraint: skills are in one set when some people hold several of them."""

from collections.abc import Iterable, Sequence

from planner.domain.connected_groups import connected_groups
from planner.domain.inputs import Inputs

MOST_SETS = 40
"""The most connected sets to write at first; of more, only those likeliest to bind are written, others come as cuts."""

SkillSet = frozenset[str]


def skill_sets(inputs: Inputs, skills: Iterable[str]) -> tuple[SkillSet, ...]:
    """Return the sets of some skills that need a constraint of their own, smaller ones first.

    A set of two parts needs none when nobody holds skills of both parts: the constraints of the parts are enough.
    All connected sets are returned while they are few (see `are_all`). Otherwise the sets are each skill alone, the
    skills of each person, and each whole group of connected skills.
    """
    wanted = tuple(sorted(skills))
    held = _held(inputs, wanted)
    links = _links(wanted, held)
    found = connected_sets(wanted, links, MOST_SETS)
    if found is None:
        wholes = {frozenset(group) for group in connected_groups(wanted, held)}
        found = {frozenset({skill}) for skill in wanted} | held | wholes
    return tuple(sorted(found, key=lambda skill_set: (len(skill_set), sorted(skill_set))))


def are_all(inputs: Inputs, skills: Iterable[str]) -> bool:
    """Tell whether `skill_sets` returns every connected set of some skills."""
    wanted = tuple(sorted(skills))
    return connected_sets(wanted, _links(wanted, _held(inputs, wanted)), MOST_SETS) is not None


def connected_sets(skills: Sequence[str], links: dict[str, SkillSet], most: int) -> set[SkillSet] | None:
    """Return every connected set of skills, or None when there are more than `most`."""
    found = {frozenset({skill}) for skill in skills}
    newest = found
    while newest:
        newest = {grown | {skill} for grown in newest for at in grown for skill in links[at] - grown} - found
        found = found | newest
        if len(found) > most:
            return None
    return found


def _held(inputs: Inputs, skills: Sequence[str]) -> set[SkillSet]:
    return {held for person in inputs.people if (held := frozenset(person.skills) & set(skills))}


def _links(skills: Sequence[str], held: set[SkillSet]) -> dict[str, SkillSet]:
    """Return for each skill the skills that somebody holds together with it, itself included."""
    return {skill: frozenset({skill}).union(*(each for each in held if skill in each)) for skill in skills}
