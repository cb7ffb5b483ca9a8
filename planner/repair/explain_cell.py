"""Why a cell of the rota is as it is: which rules hold it there, and what forcing another duty would cost."""

from dataclasses import dataclass, replace
from datetime import date

from planner.assessment.cell_change import OFF, breaches_of_change, rank, worst_first
from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress
from planner.domain.roster.flexible_shift import extremes
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Rota
from planner.repair.repair import repair
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk


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
    """Return what speaks against each other duty of a cell that runs that day, what breaks least musts first.

    Of a flexible shift these are the first and the last start with the shortest and the longest length.
    For `duty`, if named and not what the cell has, also the best rota with it forced.

    Raises
    ------
    NoRota
        When there is nobody to plan.
    """
    desk = Desk.of(inputs, requirement)
    base = check_rota(desk, rota)
    has = rota.duties(person, day) or (OFF,)
    duty = None if (duty,) == has else duty
    running = [shift.code for shift in extremes(inputs.shifts) if inputs.runs(shift, day)]
    others = [duty] if duty else [code for code in (OFF, *running) if code not in has]
    found = [Alternative(other, breaches_of_change(desk, rota, base, person, day, other)) for other in others]
    if duty is None:
        return tuple(sorted(found, key=lambda other: [-must for must, _ in map(rank, other.holds)]))
    free = replace(inputs, fixed=tuple(row for row in inputs.fixed if (row.person, row.day) != (person, day)))
    forced = Fixed(person, day, duty, "forced")
    best = repair(free, requirement, rota, kept=[forced], seconds=seconds, progress=progress).solved.rota
    remains = worst_first(check_rota(desk, best).grown_since(base))
    moved = len({(a.person, a.day) for a in best.assignments ^ rota.assignments} - {(person, day)})
    return (replace(found[0], remains=remains, moved=moved, searched=True),)
