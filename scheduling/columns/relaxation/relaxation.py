"""The linear relaxation of the Dantzig-Wolfe formulation: column generation with a bound that is always valid.

Duals are smoothed towards those of the best bound so far (in-out separation; Wentges, International Transactions in
Operational Research 4, 1997). The bound is the Lagrangian value, with duals u and rows A x:

    L(u) = constant + (the rows' part at u) + sum over people of min over months of (cost of the month - u A month),

which is valid for any duals inside the box of the rows' prices, whether the relaxation is solved to its end or not.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricer import Priced, Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.column import Column, make_column
from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.master import Master, MasterSolution

SMOOTHING = 0.6
"""The weight of the duals of the best bound in the smoothed duals."""

EPSILON = 1e-6
"""Values that differ by no more are equal up to rounding."""

ENOUGH = 0.2
"""Column generation ends when it can gain less than this share of what the relaxation promises to gain on a rota."""

MOST_ROUNDS = 10_000
"""More rounds of column generation than any relaxation takes: it is solved to its end."""


class Relaxation:
    """Master, bound and duals of a problem, and which cells are open to the pricing."""

    def __init__(self, problem: Problem, pricers: list[Pricer], clock: Clock) -> None:
        self.problem = problem
        self.pricers = pricers
        self.clock = clock
        self.master = Master(problem)
        self.open = np.ones(problem.shape, np.bool_)
        self.bound = -np.inf
        self.duals = np.zeros(len(problem.rows))
        self.relaxed: MasterSolution | None = None

    def price(self, duals: Floats, most: int = 2, beside: MasterSolution | None = None) -> tuple[float, list[Column]]:
        """Return the Lagrangian value at some duals (infinite: somebody has no month left) and the cheapest months.

        With a solution of the master `beside`, only months that may have a negative reduced cost there are returned.
        """
        rows, open_cells = self.problem.rows, self.open
        priced = [
            pricer.price(rows.reduced_costs(person, pricer.month, open_cells[person], duals), most)
            for person, pricer in enumerate(self.pricers)
        ]
        value = self.problem.constant + rows.bound_part(duals) + sum(months.bound for months in priced)
        self.clock.spend(len(self.pricers))
        if value > self.bound:
            self.bound, self.duals = value, duals
        return value, self._columns(priced) if beside is None else self._improving(priced, duals, beside)

    def _columns(self, priced: list[Priced]) -> list[Column]:
        return [make_column(self.problem, p, cells) for p, found in enumerate(priced) for cells in found.months]

    def _improving(self, priced: list[Priced], duals: Floats, beside: MasterSolution) -> list[Column]:
        """Return the months priced at some duals that may have a negative reduced cost at those of the master."""
        rows, symbols, dearer = self.problem.rows, self.problem.shape[2], duals - beside.duals
        return [
            make_column(self.problem, p, cells)
            for p, found in enumerate(priced)
            for worth, cells in zip(found.values, found.months, strict=True)
            if worth + rows.month_value(p, cells, symbols, dearer) < beside.people[p] - EPSILON
        ]

    def price_at(self, duals: Floats) -> None:
        """Price once at duals known from elsewhere, so that the master starts with sensible columns."""
        for column in self.price(self.problem.rows.clip(duals))[1]:
            self.master.add(column)
        self.master.post(duals != 0)

    def add_rota(self, cells: Cells) -> None:
        """Add everybody's month in a rota to the master."""
        for person in range(len(self.problem.months)):
            self.master.add(make_column(self.problem, person, cells[person]))

    def add_columns(self, columns: Iterable[Column]) -> None:
        """Add the months of columns of another problem with the same people, days and duties to the master."""
        for column in columns:
            self.master.add(make_column(self.problem, column.person, column.cells))

    def generate_columns(self, rounds: int, cutoff: float = np.inf) -> bool:
        """Generate columns until the relaxation is solved, the bound reaches `cutoff`, or rounds or time run out.

        Returns whether the relaxation is solved, up to the grain of the problem.
        """
        smoothing = SMOOTHING
        for _ in range(rounds):
            relaxed = self.relaxed = self.master.solve()
            target = self.problem.rows.clip(relaxed.duals)
            grew = False
            while not grew:
                duals = smoothing * self.duals + (1 - smoothing) * target if np.isfinite(self.bound) else target
                found = self.price(duals, beside=relaxed)[1]
                if self.bound >= cutoff:
                    return False
                if self.solved(relaxed.value):
                    return True
                if relaxed.value - self.bound < ENOUGH * (cutoff - relaxed.value) < np.inf:
                    return False
                grew = self._add_improving(found, relaxed)
                if not grew and smoothing == 0.0:
                    return True
                smoothing = SMOOTHING if grew else 0.0
            if self.clock.over():
                break
            self.master.thin_out(relaxed)
        self.relaxed = self.master.solve()
        return False

    def solved(self, value: float) -> bool:
        """Tell whether the bound is as high as the value of the relaxation, up to the grain of the problem."""
        return self.bound >= value - EPSILON or self.problem.round_up(self.bound) >= self.problem.round_up(value)

    def _add_improving(self, found: list[Column], relaxed: MasterSolution) -> bool:
        return sum(self.master.add(column) for column in found if relaxed.reduced_cost(column) < -EPSILON) > 0

    def restrict(self, open_cells: NDArray[np.bool_]) -> None:
        """Close all other cells; columns that use them are dropped, and the bound starts anew."""
        self.open = open_cells
        days = np.arange(open_cells.shape[1])
        self.master.keep(np.array([bool(open_cells[c.person, days, c.cells].all()) for c in self.master.columns], bool))
        self.bound = -np.inf

    def weights(self, relaxed: MasterSolution) -> Floats:
        """Return the weight of every (person, day, symbol) in a solution of the master."""
        used = np.zeros(self.problem.shape)
        days = np.arange(used.shape[1])
        for index in np.flatnonzero(relaxed.weights > EPSILON):
            column = relaxed.columns[index]
            used[column.person, days, column.cells] += relaxed.weights[index]
        return used

    def columns_in_use(self) -> list[Column]:
        """Return the columns of positive weight in the last solution of the master."""
        if self.relaxed is None:
            return []
        return [self.relaxed.columns[index] for index in np.flatnonzero(self.relaxed.weights > EPSILON)]
