"""Restriction: the problem over some free cells of a rota when all other cells are fixed."""

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.month_window import month_window, window_days
from scheduling.columns.problem.problem import Cells, Problem

S = TypeVar("S", bound=np.generic)


@dataclass(frozen=True, eq=False)
class Restriction:
    """A problem over some people and days when all other cells are fixed; its values are those of the whole rota.

    The days are those from `first` up to `last`, of which some at the edges are fixed too. `rows` are the numbers, in
    the whole problem, of the rows that the free cells touch.
    """

    problem: Problem
    people: Ints
    first: int
    last: int
    rows: Ints

    def select(self, table: NDArray[S]) -> NDArray[S]:
        """Return the entries of a table of all people and days for these people and days."""
        return table[self.people, self.first : self.last]

    def insert(self, cells: Cells, part: Cells) -> Cells:
        """Return the whole rota with its part replaced."""
        whole = cells.copy()
        whole[self.people, self.first : self.last] = part
        return whole


def restrict(problem: Problem, cells: Cells, value: float, activity: Floats, free: NDArray[np.bool_]) -> Restriction:
    """Return the problem of a rota of which only the `free` (people, days) may change.

    The `value` of the rota and the `activity` of its rows are known, so the effort depends on the free cells only.
    """
    people, days = np.flatnonzero(free.any(axis=1)), np.flatnonzero(free.any(axis=0))
    first, last = _whole_weekends(problem, *window_days(problem.months, int(days[0]), int(days[-1]) + 1))
    months = tuple(month_window(problem.months[p], cells[p], free[p], first, last) for p in people)
    own_rows = problem.rows.within_days(people, first, last, *problem.shape[1:])
    own = Problem(months, own_rows).activity(cells[people, first:last])
    open_days = free[people, first:last]
    weekends = open_days[:, own_rows.weekends].any(axis=2)
    places = np.concatenate([np.repeat(open_days, problem.shape[2], axis=1), weekends], axis=1)
    touched = np.zeros(len(own_rows), np.bool_)
    touched[own_rows.row[np.repeat(places.ravel(), np.diff(own_rows.start))]] = True
    part = Problem(months, own_rows.select(touched).less((activity - own)[touched]), 0.0, problem.grain)
    part = replace(part, constant=value - part.value(cells[people, first:last]))
    return Restriction(part, people, first, last, np.flatnonzero(touched))


def _whole_weekends(problem: Problem, first: int, last: int) -> tuple[int, int]:
    """Return the days, widened so that they cut no weekend that a row counts."""
    for early, late in problem.rows.weekends:
        if early < first <= late or early < last <= late:
            first, last = min(first, int(early)), max(last, int(late) + 1)
    return first, last
