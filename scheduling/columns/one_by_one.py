"""A first rota as a planner makes it: one person's month after another, each the cheapest beside those of the others.

Each month comes out of the exact dynamic program, so everybody's own musts are kept; what the team needs is seen
through the rows as they stand. It takes milliseconds a person, however many there are, and needs no linear program.
"""

import numpy as np

from scheduling.columns.clock import Clock
from scheduling.columns.month import Floats
from scheduling.columns.pricing import Pricer
from scheduling.columns.problem import Cells, Problem
from scheduling.columns.walk import month_price

MONTHS = 6
"""Months that are looked at for a person, of different working time."""

WORTH_ANOTHER = 0.002
"""The share by which going once through everybody must have bettered the rota for another round."""


def one_by_one(problem: Problem, clock: Clock, rng: np.random.Generator) -> Cells | None:
    """Return a rota in which nobody's month alone can be bettered by much, None when somebody has no month at all."""
    turn = _Turn(problem)
    count = len(problem.months)
    for person in rng.permutation(count):
        if not turn.give(int(person)):
            return None
        clock.spend(1)
    value = problem.value(turn.cells)
    while not clock.over():
        for person in rng.permutation(count):
            turn.give(int(person))
            clock.spend(1)
        before, value = value, problem.value(turn.cells)
        if value > before * (1 - WORTH_ANOTHER):
            break
    return turn.cells


class _Turn:
    """The rota so far, what its rows sum to, and the giving of a month to a person."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.cells: Cells = np.zeros(problem.shape[:2], np.int8)
        self._pricers = [Pricer(month) for month in problem.months]
        self._given = np.zeros(len(problem.months), np.bool_)
        self._activity = np.zeros(len(problem.rows))
        sums = np.bincount(problem.rows.row, problem.rows.amount, len(problem.rows))
        self._typical = sums / np.maximum(1, np.bincount(problem.rows.row, minlength=len(problem.rows)))

    def give(self, person: int) -> bool:
        """Give a person the best month that is found beside the others' as they are; tell whether they have one."""
        problem, month = self.problem, self.problem.months[person]
        if self._given[person]:
            self._activity -= self._own(person, self.cells[person])
        cost = self.problem.rows.reduced_cost(person, month.cost, np.ones(month.cost.shape, np.bool_), self._worth())
        options = list(self._pricers[person].price(cost, MONTHS).months)
        if self._given[person]:
            options.append(self.cells[person].copy())
        values = [month_price(month, cells) + self._rows(person, cells) for cells in options]
        if not values or not np.isfinite(min(values)):
            return False
        self.cells[person] = options[int(np.argmin(values))]
        self._given[person] = True
        self._activity += self._own(person, self.cells[person])
        return True

    def _worth(self) -> Floats:
        """Return what a unit of each row is worth now, for as much as a cell typically brings of it."""
        rows = self.problem.rows
        step = np.where(self._typical != 0, self._typical, 1.0)
        return (rows.linear_prices(self._activity) - rows.linear_prices(self._activity + step)) / step

    def _rows(self, person: int, cells: np.ndarray) -> float:
        return float(self.problem.rows.prices(self._activity + self._own(person, cells)).sum())

    def _own(self, person: int, cells: np.ndarray) -> Floats:
        own = np.zeros(len(self.problem.rows))
        self.problem.add_activity(person, cells, own)
        return own
