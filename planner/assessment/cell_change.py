"""What breaks when one cell of a rota gets another duty and all else stays: the rules that hold it where it is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.rota import Assignment, Rota
from scheduling.checking.check import check_change
from scheduling.model.levels import LEVELS
from scheduling.rules import RULES

OFF = "off"

Amounts = Mapping[tuple[str, tuple[object, ...]], int]
"""How much of every rule is broken where."""

_PLACE = {rule.name: list(LEVELS).index(rule.level) for rule in RULES}


def amounts(found: Iterable[Breach]) -> Amounts:
    """Return how much of every rule is broken where."""
    return {(breach.rule, breach.at): breach.amount for breach in found}


def worse(found: Iterable[Breach], base: Amounts) -> tuple[Breach, ...]:
    """Return the breaches that are new or larger, the worst first: musts, then by the level of their rule."""
    grown = [breach for breach in found if breach.amount > base.get((breach.rule, breach.at), 0)]
    return tuple(sorted(grown, key=rank))


def rank(breach: Breach) -> tuple[bool, int]:
    """Return what sorts breaches, the worst first; what is no rule of the catalogue is as bad as a law."""
    return breach.mode != "must", _PLACE.get(breach.rule, 0)


def holds(
    inputs: Inputs, requirement: Requirement, rota: Rota, base: Amounts, person: str, day: date, duty: str
) -> tuple[Breach, ...]:
    """Return what breaks when only this cell gets another duty: nothing when the cell is free to have it."""
    changed = with_duty(inputs, rota, person, day, duty)
    return worse(check_change(inputs, _around(inputs, requirement, person, day), changed, person), base)


def _around(inputs: Inputs, requirement: Requirement, person: str, day: date) -> Requirement:
    """Return as much of the requirement as a person's duties of a day can touch: judging a cell costs little then."""
    skills = inputs.person[person].skills.keys()
    shifts = (inputs.span(shift.code, day) for shift in inputs.shifts)
    spans = [*shifts, *(span for tier in inputs.tiers for span in inputs.standby(tier, day))]
    start, end = min(begun for begun, _ in spans), max(over for _, over in spans)
    return replace(
        requirement,
        floors=tuple(f for f in requirement.floors if f.start < end and start < f.end and f.skills & skills),
        windows=tuple(w for w in requirement.windows if w.start < end and start < w.end and w.skills & skills),
    )


def with_duty(inputs: Inputs, rota: Rota, person: str, day: date, duty: str) -> Rota:
    """Return the rota with another duty in one cell; a shift leaves being on call as it is, off takes both away."""
    replaced = inputs.tier if duty in inputs.tier else inputs.shift
    kept = (
        a for a in rota.assignments if (a.person, a.day) != (person, day) or (duty != OFF and a.duty not in replaced)
    )
    return Rota.of(kept if duty == OFF else (*kept, Assignment(person, day, duty)))
