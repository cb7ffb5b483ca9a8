"""What changed between two published versions."""

from dataclasses import dataclass
from datetime import date

from planner.domain.roster.rota import Rota


@dataclass(frozen=True, order=True)
class CellChange:
    """One person's day whose duties differ, as codes before and after; no codes mean a day off."""

    day: date
    person: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def changed_cells(before: Rota, after: Rota) -> tuple[CellChange, ...]:
    """Return every person's day that differs, by day and person."""
    cells = {(a.day, a.person) for a in before.assignments ^ after.assignments}
    return tuple(
        CellChange(day, person, before.duties(person, day), after.duties(person, day)) for day, person in sorted(cells)
    )
