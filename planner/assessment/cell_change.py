"""The breaches that a change of one cell brings: the rules that hold its duty in place."""

from dataclasses import replace
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from scheduling.checking.check import check_change
from scheduling.checking.desk import Desk
from scheduling.model.levels import LEVELS
from scheduling.rules import RULES

OFF = "off"

_PLACE = {rule.name: list(LEVELS).index(rule.level) for rule in RULES}


def worst_first(breaches: Breaches) -> Breaches:
    """Return breaches of musts first, then the others by the level of their rule."""
    return Breaches(sorted(breaches, key=rank))


def rank(breach: Breach) -> tuple[bool, int]:
    """Return the sort key of a breach: musts first, then by level; a breach of no rule counts like one of a law."""
    return breach.mode != "must", _PLACE.get(breach.rule, 0)


def breaches_of_change(desk: Desk, rota: Rota, base: Breaches, person: str, day: date, duty: str) -> Breaches:
    """Return the breaches that another duty in this one cell brings, the worst first; `base` are those of the rota."""
    changed = with_duty(desk.inputs, rota, person, day, duty)
    near = desk.requiring(_around(desk.inputs, desk.requirement, person, day))
    found = check_change(near, changed, person)
    return worst_first(found.grown_since(base))


def _around(inputs: Inputs, requirement: Requirement, person: str, day: date) -> Requirement:
    """Return the part of the requirement that a person's duties of a day can touch, so that a check costs little."""
    skills = inputs.person[person].skills.keys()
    shifts = (inputs.span(shift.code, day) for shift in inputs.shifts)
    spans = [*shifts, *(span for tier in inputs.tiers for span in inputs.standby(tier, day))]
    start, end = min((begun for begun, _ in spans), default=0), max((over for _, over in spans), default=0)
    return replace(
        requirement,
        floors=tuple(f for f in requirement.floors if f.start < end and start < f.end and f.skills & skills),
        windows=tuple(w for w in requirement.windows if w.start < end and start < w.end and w.skills & skills),
    )


def with_duty(inputs: Inputs, rota: Rota, person: str, day: date, duty: str) -> Rota:
    """Return the rota with another duty in one cell. A shift replaces shifts only, a tier tiers only, off both."""
    replaced = inputs.tier if duty in inputs.tier else inputs.shift
    kept = (
        a for a in rota.assignments if (a.person, a.day) != (person, day) or (duty != OFF and a.duty not in replaced)
    )
    return Rota.of(kept if duty == OFF else (*kept, Assignment(person, day, duty)))
