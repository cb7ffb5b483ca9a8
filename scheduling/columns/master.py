"""The restricted master: choose one known month per person, fractions allowed; an LP that grows and is warm-started."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.math_opt.python import mathopt

from scheduling.columns.column import Column
from scheduling.columns.month import Floats
from scheduling.columns.problem import Problem

PARAMETERS = mathopt.SolveParameters(
    presolve=mathopt.Emphasis.OFF, lp_algorithm=mathopt.LPAlgorithm.PRIMAL_SIMPLEX, threads=1
)

FROM_SCRATCH = mathopt.SolveParameters(presolve=mathopt.Emphasis.OFF, threads=1)

TYPICAL = 100.0
"""What the typical price of a row is scaled to: prices of a rota's levels span many orders of magnitude."""

PAID = 1e-6
"""What a row outside the LP may cost before it is put in."""

CROWDED = 60
"""Columns per person above which those that price out worst are let go."""


@dataclass(frozen=True, eq=False)
class Relaxed:
    """An optimal solution of the restricted master: value, duals of rows and people, its columns and their weights."""

    value: float
    duals: Floats
    people: Floats
    columns: tuple[Column, ...]
    weights: Floats

    def reduced(self, column: Column) -> float:
        """Return the reduced cost of a column at these duals."""
        return float(column.cost - column.amounts @ self.duals[column.rows] - self.people[column.person])


class Master:
    """The columns known so far and the LP over them; a person for whom none is known yet costs very much.

    Of thousands of rows few matter at a time: a row joins the LP once a solution would have to pay for it.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.columns: list[Column] = []
        self._known: set[tuple[int, bytes]] = set()
        self._variables: list[mathopt.Variable] = []
        self._model = mathopt.Model()
        self._worth = self._typical_price() / TYPICAL
        self._people = [self._model.add_linear_constraint(lb=1.0, ub=1.0) for _ in problem.months]
        missing = self._missing_price()
        for person in self._people:
            self._slack(person, 1.0, missing)
        self._rows: dict[int, mathopt.LinearConstraint] = {}
        self._posted = np.zeros(len(problem.rows), np.bool_)
        self.post(np.isfinite(problem.rows.least) & np.isfinite(problem.rows.most))
        self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)

    def post(self, wanted: NDArray[np.bool_]) -> bool:
        """Put rows into the LP; tell whether any was not there yet."""
        new = wanted & ~self._posted
        if not new.any():
            return False
        rows = self.problem.rows
        for row in np.flatnonzero(new).tolist():
            posted = self._model.add_linear_constraint(lb=rows.least[row], ub=rows.most[row])
            self._rows[row] = posted
            for sign, price, limit in ((1.0, rows.under[row], rows.least[row]), (-1.0, rows.over[row], rows.most[row])):
                if np.isfinite(limit) and np.isfinite(price):
                    self._slack(posted, sign, float(price))
        for column, variable in zip(self.columns, self._variables, strict=True):
            self._fill(column, variable, new)
        self._posted |= new
        return True

    def _slack(self, row: mathopt.LinearConstraint, sign: float, price: float) -> None:
        slack = self._model.add_variable(lb=0.0)
        row.set_coefficient(slack, sign)
        self._model.objective.set_linear_coefficient(slack, price / self._worth)

    def _fill(self, column: Column, variable: mathopt.Variable, into: NDArray[np.bool_]) -> None:
        there = into[column.rows]
        for row, amount in zip(column.rows[there].tolist(), column.amounts[there].tolist(), strict=True):
            self._rows[row].set_coefficient(variable, amount)

    def _solve(self) -> mathopt.SolveResult:
        try:
            return self._solver.solve(params=PARAMETERS)
        except (AttributeError, RuntimeError):
            # The solver gave up for numerical reasons (its wrapper then fails on the status): once more from scratch.
            self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)
            return self._solver.solve(params=FROM_SCRATCH)

    def _typical_price(self) -> float:
        rows = self.problem.rows
        prices = np.concatenate([rows.under[np.isfinite(rows.least)], rows.over[np.isfinite(rows.most)]])
        prices = prices[np.isfinite(prices) & (prices > 0)]
        return float(np.median(prices)) if len(prices) else 1.0

    def _missing_price(self) -> float:
        rows, months = self.problem.rows, self.problem.months
        prices = [rows.under, rows.over, *(month.cost for month in months)]
        return 1.0 + 10.0 * max(float(np.max(p, where=np.isfinite(p), initial=1.0)) for p in prices)

    def add(self, column: Column) -> bool:
        """Take a column in unless it is known or illegal; tell whether it was new."""
        key = (column.person, column.cells.tobytes())
        if key in self._known or not np.isfinite(column.cost):
            return False
        self._known.add(key)
        variable = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(variable, column.cost / self._worth)
        self._people[column.person].set_coefficient(variable, 1.0)
        self._fill(column, variable, self._posted)
        self.columns.append(column)
        self._variables.append(variable)
        return True

    def solve(self) -> Relaxed:
        """Solve the LP over the columns known, all rows respected."""
        while True:
            result = self._solve()
            weights = np.array(result.variable_values(self._variables))
            activity = np.zeros(len(self._posted))
            for index in np.flatnonzero(weights > 0):
                column = self.columns[index]
                activity[column.rows] += weights[index] * column.amounts
            if not self.post(self.problem.rows.linear_prices(activity) > PAID):
                break
        duals = np.zeros(len(self._posted))
        duals[list(self._rows)] = self._worth * np.array(result.dual_values(list(self._rows.values())))
        people = self._worth * np.array(result.dual_values(self._people))
        value = self.problem.constant + self._worth * result.objective_value()
        return Relaxed(value, duals, people, tuple(self.columns), weights)

    def keep(self, wanted: NDArray[np.bool_]) -> None:
        """Let go of the columns that are not wanted."""
        for column, variable, stays in zip(self.columns, self._variables, wanted, strict=True):
            if not stays:
                self._known.discard((column.person, column.cells.tobytes()))
                self._model.delete_variable(variable)
        self.columns = [column for column, stays in zip(self.columns, wanted, strict=True) if stays]
        self._variables = [variable for variable, stays in zip(self._variables, wanted, strict=True) if stays]

    def thin_out(self, relaxed: Relaxed) -> None:
        """Let go of the worst-priced half of the columns when there are too many."""
        if len(self.columns) <= CROWDED * len(self.problem.months):
            return
        reduced = np.array([relaxed.reduced(column) for column in self.columns])
        self.keep((reduced <= np.median(reduced)) | (reduced <= 0))
