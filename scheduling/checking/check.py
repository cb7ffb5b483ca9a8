"""The breaches of a rota, by the inputs alone; this works for any rota, whoever made it."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches
from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day

UNKNOWN = "known names and codes"
"""The rule that a rota has only people and duty codes of the workbook; it has no row on the Rules sheet."""


def check_rota(desk: Desk, rota: Rota) -> Breaches:
    """Return every breach of every rule in force, in the order of the report: by rule, then by day and person."""
    view = RotaView(desk.inputs, desk.requirement, rota)
    found = list(_unknown(view))
    for rule in desk.rules:
        found += sorted(rule.check(view), key=lambda breach: (breach.day or view.first_day, breach.person))
    return Breaches(found)


def check_people(desk: Desk, rota: Rota, people: Collection[str]) -> Breaches:
    """Return the breaches of what is set for single people, of these people only; rules of the team are left out."""
    view = RotaView(desk.inputs, desk.requirement, rota)
    found: list[Breach] = []
    for rule in desk.rules:
        if not rule.of_team:
            found += replace(rule, people=tuple(name for name in rule.people if name in people)).check(view)
    return Breaches(found)


def check_change(desk: Desk, rota: Rota, person: str) -> Breaches:
    """Return every breach that a change of one person's duties can have brought: the others' own rules are left out.

    It checks the rules of that person, of their crew and of people who must work together with them, all rules about
    the team, and all rules that compare people.
    """
    near = {person, *_bound_to(desk.inputs, person)}
    view = RotaView(desk.inputs, desk.requirement, rota)
    found = list(_unknown(view))
    for rule in desk.rules:
        whole = rule.of_team or rule.level == "fairness"
        people = rule.people if whole else tuple(name for name in rule.people if name in near)
        found += replace(rule, people=people).check(view) if people else ()
    return Breaches(found)


def _bound_to(inputs: Inputs, person: str) -> Iterator[str]:
    """Yield the people whose own rules a person's duties can break."""
    crew = inputs.person[person].crew if person in inputs.person else ""
    for other in inputs.people:
        if person in other.together or (crew and other.crew == crew):
            yield other.name


def _unknown(view: RotaView) -> Iterator[Breach]:
    for entry in view.assignments:
        for what, name, known in (
            ("person", entry.person, view.inputs.person),
            ("duty code", entry.duty, {**view.inputs.shift, **view.inputs.tier}),
        ):
            if name not in known:
                because = f"{name} in the rota on {say_day(entry.day)} is not a {what} of the workbook"
                at = (entry.person, entry.day, entry.duty)
                yield Breach(UNKNOWN, "must", at, 1, "duties", because, entry.person, entry.day)
