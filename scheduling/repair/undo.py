"""Changes of a repair that nothing needs are undone, one after another, as the checker allows."""

from collections.abc import Callable, Collection, Iterator
from itertools import product

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota
from scheduling.repair.forced_repair import CellOf
from scheduling.repair.repair_cost import Judge, Judged

CELLS = 100_000
"""Cells of a rota that are judged in all: about 6 s on one core."""


def undo(judge: Judge, repaired: Judged, forced: Rota) -> Judged:
    """Return a repaired rota with as many changes taken back as can be without costing more than it does.

    Cells go back to the `forced` repair: all of a person, all of a day, then one by one, until none can.
    """
    trials = CELLS // max(1, len(judge.desk.inputs.people) * len(judge.desk.inputs.horizon.days))
    best, again = repaired, True
    while again:
        again = False
        for cells in _groups(_changed(judge.desk.inputs, best.rota, forced)):
            if trials <= 0:
                return best
            trials -= 1
            tried = judge.judge(_with_cells_of(best.rota, forced, cells))
            if tried.beats(best):
                best, again = tried, True
    return best


def _groups(cells: Collection[CellOf]) -> Iterator[frozenset[CellOf]]:
    keys: tuple[Callable[[CellOf], object], ...] = (lambda cell: cell[0], lambda cell: cell[1], lambda cell: cell)
    tried: set[frozenset[CellOf]] = set()
    for key in keys:
        groups: dict[object, set[CellOf]] = {}
        for cell in sorted(cells):
            groups.setdefault(key(cell), set()).add(cell)
        for group in map(frozenset, groups.values()):
            if group not in tried:
                tried.add(group)
                yield group


def _changed(inputs: Inputs, rota: Rota, forced: Rota) -> tuple[CellOf, ...]:
    cells = product(inputs.person, inputs.horizon.days)
    return tuple(cell for cell in cells if rota.duties(*cell) != forced.duties(*cell))


def _with_cells_of(rota: Rota, other: Rota, cells: Collection[CellOf]) -> Rota:
    stay = (entry for entry in rota.assignments if (entry.person, entry.day) not in cells)
    return Rota.of((*stay, *(entry for entry in other.assignments if (entry.person, entry.day) in cells)))
