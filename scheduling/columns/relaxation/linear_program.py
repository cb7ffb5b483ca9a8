"""A linear program that gains and loses columns and is solved again from its last basis, by HiGHS.

A thin layer: numbers go in and out as arrays, because a search solves thousands of small programs a minute.
"""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_problem import Floats, Ints

DUAL_SIMPLEX, PRIMAL_SIMPLEX = 1, 4
"""Their numbers in HiGHS. A basis stays primal feasible when columns are added, dual feasible when they are closed."""

SOLVED = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kIterationLimit)


@dataclass(frozen=True, eq=False)
class Solution:
    """A solution: its value, the amount of every column, the dual of every row; optimal within the pivots allowed."""

    value: float
    amounts: Floats
    duals: Floats


class _Highs(highspy.Highs):
    """HiGHS without its callbacks, which announce themselves on standard output."""

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()


class LinearProgram:
    """Minimise the cost of columns, each at least 0, with every row between two numbers.

    One solve ends after `most_pivots` of the simplex method; prices of its last basis are dual prices like any others.
    """

    def __init__(self, most_pivots: int) -> None:
        self._highs = _Highs()
        for option, value in (("output_flag", False), ("presolve", "off"), ("solver", "simplex"), ("threads", 1)):
            self._highs.setOptionValue(option, value)
        self._highs.setOptionValue("simplex_iteration_limit", most_pivots)
        self._strategy = PRIMAL_SIMPLEX
        self.width = 0

    def add_rows(self, least: Floats, most: Floats, starts: Ints, columns: Ints, amounts: Floats) -> None:
        """Add rows; the entries of row i are those from `starts[i]` up to the next row's."""
        self._highs.addRows(
            len(least), least, most, len(columns), starts.astype(np.int32), columns.astype(np.int32), amounts
        )

    def add_columns(self, costs: Floats, starts: Ints, rows: Ints, amounts: Floats) -> Ints:
        """Add columns, their entries as in `add_rows`; return their numbers."""
        count = len(costs)
        self._highs.addCols(
            count, costs, np.zeros(count), np.full(count, np.inf),
            len(rows), starts.astype(np.int32), rows.astype(np.int32), amounts,
        )  # fmt: skip
        self.width += count
        return np.arange(self.width - count, self.width)

    def close(self, columns: Ints) -> None:
        """Fix columns at 0."""
        count = len(columns)
        self._highs.changeColsBounds(count, columns.astype(np.int32), np.zeros(count), np.zeros(count))
        self._strategy = DUAL_SIMPLEX

    def remove(self, columns: Ints) -> NDArray[np.bool_]:
        """Remove columns and renumber the others in order; return which of the old ones stay."""
        stays = np.ones(self.width, np.bool_)
        stays[columns] = False
        basis = self._highs.getBasis()
        self._highs.deleteCols(len(columns), np.sort(columns).astype(np.int32))
        basis.col_status = [status for status, keep in zip(basis.col_status, stays, strict=True) if keep]
        basis.alien = True
        self._highs.setBasis(basis)
        self.width = int(stays.sum())
        return stays

    def solve(self) -> Solution:
        """Solve the program, starting from its last solution, as far as the pivots go.

        Raises
        ------
        RuntimeError
            When the program has no optimal solution.
        """
        self._highs.setOptionValue("simplex_strategy", self._strategy)
        self._highs.run()
        if self._highs.getModelStatus() not in SOLVED:
            self._highs.clearSolver()
            self._highs.run()
        if self._highs.getModelStatus() not in SOLVED:
            raise RuntimeError("the linear program has no optimal solution")
        if self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal:
            self._strategy = PRIMAL_SIMPLEX
        found = self._highs.getSolution()
        value = self._highs.getObjectiveValue()
        return Solution(value, np.array(found.col_value), np.array(found.row_dual))
