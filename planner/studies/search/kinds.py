"""Kinds of people: those with the same skills, whom a search counts instead of naming."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.studies.changes.people import typical


@dataclass(frozen=True)
class Kinds:
    """The people of a workbook by their skills; within a kind those who work most are the last to go."""

    inputs: Inputs
    names: tuple[str, ...]
    members: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, inputs: Inputs) -> "Kinds":
        """Sort the people of a workbook into kinds."""
        by_skills: dict[tuple[str, ...], list[Person]] = {}
        for person in inputs.people:
            by_skills.setdefault(tuple(s for s in inputs.skills if s in person.skills), []).append(person)
        names = tuple(" + ".join(skills) or "no skill" for skills in by_skills)
        members = tuple(
            tuple(p.name for p in sorted(people, key=inputs.target_minutes, reverse=True))
            for people in by_skills.values()
        )
        return cls(inputs, names, members)

    @property
    def team(self) -> tuple[int, ...]:
        """How many people there are of each kind."""
        return tuple(map(len, self.members))

    def inputs_of(self, team: tuple[int, ...]) -> Inputs:
        """Return the inputs of a team: of a kind with more than there are, new people like the typical one."""
        stay = {name for names, count in zip(self.members, team, strict=True) for name in names[:count]}
        inputs = self.inputs.of_people(stay)
        new = [
            newcomer(self.inputs, self.people(kind), number)
            for kind, count in enumerate(team)
            for number in range(len(self.members[kind]) + 1, count + 1)
        ]
        return replace(inputs, people=(*inputs.people, *new))

    def people(self, kind: int) -> list[Person]:
        """Return the people of a kind."""
        return [self.inputs.person[name] for name in self.members[kind]]

    def say(self, team: tuple[int, ...]) -> str:
        """Write a team: 5 Service desk, 3 Network + Server."""
        return ", ".join(f"{count} {name}" for name, count in zip(self.names, team, strict=True))


def newcomer(inputs: Inputs, people: Iterable[Person], number: int) -> Person:
    """Return a new person like the typical one of some people, for the whole plan."""
    like = typical(list(people))
    name = f"New {number} like {like.name}"
    taken = set(inputs.person)
    while name in taken:
        number += 1
        name = f"New {number} like {like.name}"
    return replace(like, name=name, id="", first_day=None, last_day=None)
