"""The best hires: of which kind, and what each buys."""

from collections.abc import Sequence
from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment, Rota
from planner.studies.search.best_steps import Candidate
from planner.studies.search.kinds import newcomer

QUESTION = "Whom should we hire?"


def hires(inputs: Inputs, rota: Rota) -> Sequence[Candidate]:
    """Return a hire like the typical person of each grade and set of skills.

    Until a rota is planned for it, the new person works the duties of the colleague of that kind who has most.
    """
    kinds: dict[tuple[str, ...], list[str]] = {}
    for person in inputs.people:
        kinds.setdefault((person.grade, *sorted(person.skills)), []).append(person.name)
    found = []
    for (grade, *skills), names in kinds.items():
        new = newcomer(inputs, [inputs.person[name] for name in names], 1)
        busy = max(names, key=lambda name: len(rota.by_person.get(name, ())))
        duties = (Assignment(new.name, a.day, a.duty) for a in rota.by_person.get(busy, ()) if a.duty in inputs.shift)
        label = f"hire one like {new.name.partition(' like ')[2]} ({'; '.join(filter(None, (grade, *skills)))})"
        found.append(
            Candidate(label, replace(inputs, people=(*inputs.people, new)), Rota.of((*rota.assignments, *duties)))
        )
    return found
