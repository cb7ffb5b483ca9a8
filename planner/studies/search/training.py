"""The best training: which person learns which skill, and what each buys."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Rota
from planner.studies.search.best_steps import Candidate

QUESTION = "Whom should we train?"


def training(inputs: Inputs, rota: Rota) -> Sequence[Candidate]:
    """Return every person on the rota with every skill of the tickets that they lack, at the speed of the slowest."""
    return tuple(_pairs(inputs, rota))


def _pairs(inputs: Inputs, rota: Rota) -> Iterator[Candidate]:
    slowest = {
        skill: min((p.skills[skill] for p in inputs.people if p.skills.get(skill, 0) > 0), default=0.0)
        for skill in dict.fromkeys(row.skill for row in inputs.handling)
    }
    for person in inputs.people:
        for skill, speed in slowest.items():
            if speed and skill not in person.skills and person.name in rota.by_person:
                name = f"{person.name} learns {skill} (speed {speed:g})"
                yield Candidate(name, _with(inputs, person, {**person.skills, skill: speed}), rota)


def _with(inputs: Inputs, person: Person, skills: dict[str, float]) -> Inputs:
    learned = replace(person, skills=skills)
    return replace(inputs, people=tuple(learned if p.name == person.name else p for p in inputs.people))
