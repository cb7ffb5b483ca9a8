"""The rota from which a search takes its next step, with all that is computed from it once for many steps."""

from dataclasses import dataclass
from functools import cached_property

from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.neighbourhoods import CostMap, map_costs


@dataclass(frozen=True, eq=False)
class CurrentRota:
    """A rota of a problem and its value."""

    problem: Problem
    cells: Cells
    value: float

    @cached_property
    def activity(self) -> Floats:
        """The activity of every row: the sum that the rota gives it."""
        return self.problem.activity(self.cells)

    @cached_property
    def cost_map(self) -> CostMap:
        """Where the rota pays."""
        return map_costs(self.problem, self.cells, self.activity)
