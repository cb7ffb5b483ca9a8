"""The linear relaxation over all months of all people: column generation with a bound that is always true.

Duals are smoothed towards those of the best bound so far (Wentges, Operations Research 45, 1997). The bound is the
Lagrangian value: what the rows pay at the duals plus everybody's cheapest month; it holds for any duals inside the box
of the rows' prices, solved to the end or not.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricing import Priced, Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.column import Column, make_column
from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.master import Master, Relaxed

SMOOTHING = 0.6
"""How far duals are pulled back towards those of the best bound."""

EPSILON = 1e-6

ENOUGH = 0.2
"""Less than this share of what a relaxation promises to gain on a rota is not worth more columns to gain as well."""

MOST_ROUNDS = 10_000
"""Rounds of column generation that mean "to the end"."""


class Relaxation:
    """Columns, bound and duals of a problem, and which cells are still open to the pricing."""

    def __init__(self, problem: Problem, pricers: list[Pricer], clock: Clock) -> None:
        self.problem = problem
        self.pricers = pricers
        self.clock = clock
        self.master = Master(problem)
        self.open = np.ones(problem.shape, np.bool_)
        self.bound = -np.inf
        self.duals = np.zeros(len(problem.rows))
        self.relaxed: Relaxed | None = None

    def price(self, duals: Floats, most: int = 2, beside: Relaxed | None = None) -> tuple[float, list[Column]]:
        """Return the Lagrangian value at some duals (infinite: somebody has no month left) and the months behind it.

        Of the months only those that may price out `beside` a solution of the master are returned, if one is given.
        """
        rows, open_cells = self.problem.rows, self.open
        priced = [
            pricer.price(rows.reduced(person, pricer.month, open_cells[person], duals), most)
            for person, pricer in enumerate(self.pricers)
        ]
        value = self.problem.constant + rows.bound_part(duals) + sum(months.bound for months in priced)
        self.clock.spend(len(self.pricers))
        if value > self.bound:
            self.bound, self.duals = value, duals
        return value, self._columns(priced) if beside is None else self._improving(priced, duals, beside)

    def _columns(self, priced: list[Priced]) -> list[Column]:
        return [make_column(self.problem, p, cells) for p, found in enumerate(priced) for cells in found.months]

    def _improving(self, priced: list[Priced], duals: Floats, beside: Relaxed) -> list[Column]:
        """Return the months priced at some duals that may cost too little at those of a solution of the master."""
        rows, symbols, dearer = self.problem.rows, self.problem.shape[2], duals - beside.duals
        return [
            make_column(self.problem, p, cells)
            for p, found in enumerate(priced)
            for worth, cells in zip(found.values, found.months, strict=True)
            if worth + rows.paid(p, cells, symbols, dearer) < beside.people[p] - EPSILON
        ]

    def seed(self, duals: Floats) -> None:
        """Price once at duals known from elsewhere, so that the master starts with sensible months."""
        for column in self.price(self.problem.rows.clip(duals))[1]:
            self.master.add(column)
        self.master.post(duals != 0)

    def add_rota(self, cells: Cells) -> None:
        """Let the master know everybody's month in a rota."""
        for person in range(len(self.problem.months)):
            self.master.add(make_column(self.problem, person, cells[person]))

    def adopt(self, columns: Iterable[Column]) -> None:
        """Let the master know the months of columns of a problem with the same people, days and duties."""
        for column in columns:
            self.master.add(make_column(self.problem, column.person, column.cells))

    def tighten(self, rounds: int, cutoff: float = np.inf) -> bool:
        """Generate columns until the relaxation is solved, the bound reaches `cutoff`, or rounds or time run out.

        Returns whether the relaxation is solved, to within the problem's grain.
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
        """Tell whether the bound shows that the relaxation's value cannot matter any more."""
        return self.bound >= value - EPSILON or self.problem.up(self.bound) >= self.problem.up(value)

    def _add_improving(self, found: list[Column], relaxed: Relaxed) -> bool:
        return sum(self.master.add(column) for column in found if relaxed.reduced(column) < -EPSILON) > 0

    def restrict(self, open_cells: NDArray[np.bool_]) -> None:
        """Allow only some cells from now on; columns that use others go, and the bound starts anew."""
        self.open = open_cells
        days = np.arange(open_cells.shape[1])
        self.master.keep(np.array([bool(open_cells[c.person, days, c.cells].all()) for c in self.master.columns], bool))
        self.bound = -np.inf

    def weights(self, relaxed: Relaxed) -> Floats:
        """Return how much of every (person, day, symbol) the relaxation uses."""
        used = np.zeros(self.problem.shape)
        days = np.arange(used.shape[1])
        for index in np.flatnonzero(relaxed.weights > EPSILON):
            column = relaxed.columns[index]
            used[column.person, days, column.cells] += relaxed.weights[index]
        return used

    def in_use(self) -> list[Column]:
        """Return the columns that the relaxation last solved has some of."""
        if self.relaxed is None:
            return []
        return [self.relaxed.columns[index] for index in np.flatnonzero(self.relaxed.weights > EPSILON)]
