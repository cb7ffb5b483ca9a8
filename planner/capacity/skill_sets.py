"""Which sets of skills a need must be written for: those that people who hold several skills tie together."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from planner.domain.inputs import Inputs

MOST_SETS = 40
"""Above this many connected sets only the likeliest to bind are written at first; the others are found as cuts."""

SkillSet = frozenset[str]


def skill_sets(inputs: Inputs, skills: Iterable[str]) -> tuple[SkillSet, ...]:
    """Return the sets of some skills whose need is not implied by smaller sets, smaller ones first.

    A set that falls into two parts without a person who holds skills of both is implied by its parts. All connected
    sets are returned while they are few; otherwise each skill alone, what one person can hold, and each connected
    whole.
    """
    wanted = tuple(sorted(skills))
    held = [frozenset(person.skills) & set(wanted) for person in inputs.people]
    held = [skills_held for skills_held in dict.fromkeys(held) if skills_held]
    links = {skill: frozenset().union(*(h for h in held if skill in h)) | {skill} for skill in wanted}
    found = connected_sets(wanted, links, MOST_SETS)
    if found is None:
        found = {frozenset({skill}) for skill in wanted} | set(held) | set(_wholes(wanted, links))
    return tuple(sorted(found, key=lambda skill_set: (len(skill_set), sorted(skill_set))))


def connected_sets(skills: Sequence[str], links: dict[str, SkillSet], most: int) -> set[SkillSet] | None:
    """Return every set of skills that hangs together by links, or None when there are more than `most`."""
    found = {frozenset({skill}) for skill in skills}
    newest = found
    while newest:
        newest = {grown | {skill} for grown in newest for at in grown for skill in links[at] - grown} - found
        found = found | newest
        if len(found) > most:
            return None
    return found


def _wholes(skills: Sequence[str], links: dict[str, SkillSet]) -> set[SkillSet]:
    wholes = {skill: links[skill] for skill in skills}
    for one, other in combinations(skills, 2):
        if wholes[one] & wholes[other]:
            together = wholes[one] | wholes[other]
            for skill in together:
                wholes[skill] = together
    return set(wholes.values())
