"""People added and removed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.scenario import Change
from planner.studies.changes.refusal import refused


def change_people(inputs: Inputs, change: Change) -> Inputs:
    """Add heads like the typical one of those named, or let heads go."""
    heads = round(change.amount)
    return _with_more(inputs, change, heads) if heads >= 0 else _with_fewer(inputs, change, -heads)


def chosen(inputs: Inputs, change: Change) -> list[Person]:
    """Return the people that a change applies to: those who have every name of it.

    Raises
    ------
    InputFaults
        When there is nobody.
    """
    found = [p for p in inputs.people if set(change.terms) <= {p.name, p.team, p.grade, p.site, p.rule_set, *p.skills}]
    if not found:
        raise refused(change, f"nobody has the skill, team, grade, site or name {change.applies_to}")
    return found


def _with_more(inputs: Inputs, change: Change, heads: int) -> Inputs:
    """Add people like the typical one: contract, shifts and skills are those that most of the named people have."""
    like = typical(chosen(inputs, change))
    new = [
        replace(like, name=f"New {number} ({change.applies_to or 'any'})", id="", first_day=change.start, last_day=None)
        for number in range(len(inputs.people) + 1, len(inputs.people) + heads + 1)
    ]
    return replace(inputs, people=(*inputs.people, *new))


def _with_fewer(inputs: Inputs, change: Change, heads: int) -> Inputs:
    """Let the people with the fewest other skills go, the last rows first; whatever is dated for them goes too."""
    holders = chosen(inputs, change)
    if heads > len(holders):
        raise refused(change, f"{heads} people fewer, and there are {len(holders)}")
    gone = set(first_to_go(inputs, holders)[:heads])
    if change.start is not None:
        last = change.start - timedelta(days=1)
        people = tuple(replace(p, last_day=last) if p.name in gone else p for p in inputs.people)
        return replace(inputs, people=people)
    return inputs.of_people(inputs.person.keys() - gone)


def first_to_go(inputs: Inputs, people: Iterable[Person]) -> list[str]:
    """Return names in the order in which people go: those with the fewest skills first, then the last rows."""
    rows = {person.name: row for row, person in enumerate(inputs.people)}
    return [person.name for person in sorted(people, key=lambda p: (len(p.skills), -rows[p.name]))]


def typical(people: list[Person]) -> Person:
    """Return the person with the skills, contract and shifts that most of some people have."""

    def common(values: Iterable[object]) -> object:
        seen = list(values)
        return max(seen, key=seen.count)

    skills = common(tuple(sorted(p.skills)) for p in people)
    contract = common(p.contract_minutes for p in people)
    shifts = common(p.shifts for p in people)
    close = sorted(
        people,
        key=lambda p: (tuple(sorted(p.skills)) != skills, p.contract_minutes != contract, p.shifts != shifts),
    )
    return close[0]
