"""A rota model held to a rota in all but a neighbourhood."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from ortools.sat.python import cp_model

from planner.domain.roster.rota import Assignment, Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.repair.forced_repair import CellOf


class Reach(NamedTuple):
    """Cells that may change (`free`), and cells that must not although they are part of a turn that may (`decided`)."""

    free: Collection[CellOf]
    decided: Collection[CellOf]


@dataclass(frozen=True)
class HeldModel:
    """A copy of a model in which all decisions outside a neighbourhood are as in a rota; the rota is its hint.

    `open` are the cells that each decision inside stands for, by its number.
    """

    cp: cp_model.CpModel
    rota: Rota
    open: dict[int, list[Assignment]]

    @classmethod
    def of(cls, model: ReadableModel, rota: Rota, reach: Reach) -> "HeldModel":
        """Hold a model; a turn on call is one decision, which a decided day of it takes for all its days."""
        cells: dict[int, list[Assignment]] = {}
        for key, variable in model.cells.items():
            cells.setdefault(variable.index, []).append(Assignment(*key))
        part = model.cp.clone()
        part.clear_hints()  # type: ignore[no-untyped-call]
        inside: dict[int, list[Assignment]] = {}
        for index, days in cells.items():
            variable = part.get_int_var_from_proto_index(index)
            decided = {day in rota.assignments for day in days if (day.person, day.day) in reach.decided}
            may_change = any((day.person, day.day) in reach.free for day in days)
            if may_change:
                inside[index] = [day for day in days if (day.person, day.day) not in reach.decided]
                part.add_hint(variable, int(days[0] in rota.assignments))
            if len(decided) == 1:
                part.add(variable == int(max(decided)))
            elif not may_change:
                part.add(variable == int(days[0] in rota.assignments))
        return cls(part, rota, inside)

    def solution(self, solver: cp_model.CpSolver) -> Rota:
        """Return the rota with the decisions of a solution where they were open."""
        changeable = {entry for days in self.open.values() for entry in days}
        taken = {
            entry
            for index, days in self.open.items()
            if solver.value(self.cp.get_int_var_from_proto_index(index))
            for entry in days
        }
        return Rota.of({*(self.rota.assignments - changeable), *taken})
