"""Where a search stands: a rota, what it is worth, and what is worked out of it once for all steps from there."""

from dataclasses import dataclass
from functools import cached_property

from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.search.neighbourhoods import Pains, pains


@dataclass(frozen=True, eq=False)
class Standing:
    """A rota of a problem and its value."""

    problem: Problem
    cells: Cells
    value: float

    @cached_property
    def activity(self) -> Floats:
        """Return what every row sums to."""
        return self.problem.activity(self.cells)

    @cached_property
    def pains(self) -> Pains:
        """Return where the rota pays."""
        return pains(self.problem, self.cells, self.activity)
