"""Why a cell of the rota is as it is: which rules hold it there, and what forcing another duty would cost."""

from dataclasses import dataclass, replace
from datetime import date

from planner.domain.breach import Breach
from planner.domain.inputs import Inputs
from planner.domain.people import Fixed
from planner.domain.progress import Progress
from planner.domain.requirement import Requirement
from planner.domain.rota import Assignment, Rota
from planner.repair import repair
from scheduling.check import check_rota

OFF = "off"


@dataclass(frozen=True)
class Alternative:
    """Another duty in a cell.

    `holds` are the breaches that come when only this cell is changed: what holds it where it is. `remains` are the
    breaches that are new in the best rota around the forced cell, `moved` the cells it moves besides.
    """

    duty: str
    holds: tuple[Breach, ...]
    remains: tuple[Breach, ...] = ()
    moved: int = 0
    searched: bool = False


def why(
    inputs: Inputs,
    requirement: Requirement,
    rota: Rota,
    person: str,
    day: date,
    duty: str | None = None,
    *,
    seconds: float = 15,
    progress: Progress | None = None,
) -> tuple[Alternative, ...]:
    """Return what speaks against each other duty of a cell; for `duty`, if named, also the best rota with it forced.

    Raises
    ------
    NoRota
        When there is nobody to plan.
    """
    base = _amounts(check_rota(inputs, requirement, rota))
    has = rota.duties(person, day) or (OFF,)
    others = [duty] if duty else [code for code in (OFF, *inputs.shift) if code not in has]
    found = []
    for other in others:
        holds = _new(check_rota(inputs, requirement, _with(rota, inputs, person, day, other)), base)
        found.append(Alternative(other, holds))
    if duty is None:
        return tuple(found)
    free = replace(inputs, fixed=tuple(row for row in inputs.fixed if (row.person, row.day) != (person, day)))
    forced = Fixed(person, day, duty, "forced")
    best = repair(free, requirement, rota, kept=[forced], seconds=seconds, progress=progress).solved.rota
    remains = _new(check_rota(inputs, requirement, best), base)
    moved = len({(a.person, a.day) for a in best.assignments ^ rota.assignments} - {(person, day)})
    return (replace(found[0], remains=remains, moved=moved, searched=True),)


def _with(rota: Rota, inputs: Inputs, person: str, day: date, duty: str) -> Rota:
    """Return the rota with another duty in one cell; a shift leaves being on call as it is, off takes both away."""
    replaced = inputs.tier if duty in inputs.tier else inputs.shift
    kept = (
        a for a in rota.assignments if (a.person, a.day) != (person, day) or (duty != OFF and a.duty not in replaced)
    )
    return Rota.of(kept if duty == OFF else (*kept, Assignment(person, day, duty)))


def _amounts(found: tuple[Breach, ...]) -> dict[tuple[str, tuple[object, ...]], int]:
    return {(b.rule, b.at): b.amount for b in found}


def _new(found: tuple[Breach, ...], base: dict[tuple[str, tuple[object, ...]], int]) -> tuple[Breach, ...]:
    """Return the breaches that are new or larger, musts first."""
    worse = [b for b in found if b.amount > base.get((b.rule, b.at), 0)]
    return tuple(sorted(worse, key=lambda b: b.mode != "must"))
