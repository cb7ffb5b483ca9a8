"""The part of a problem that stays open when everything outside some cells is kept as it is."""

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Floats, Ints
from scheduling.columns.problem.month_window import days_around, excerpt
from scheduling.columns.problem.problem import Cells, Problem

S = TypeVar("S", bound=np.generic)


@dataclass(frozen=True, eq=False)
class Restriction:
    """A problem over some people and days whose other cells are fixed; its values are those of the whole rota.

    The days are those from `first` up to `last`; some at the edges are fixed as well.
    """

    problem: Problem
    people: Ints
    first: int
    last: int
    rows: Ints

    def of(self, table: NDArray[S]) -> NDArray[S]:
        """Return what a table of all people and days has here."""
        return table[self.people, self.first : self.last]

    def into(self, cells: Cells, part: Cells) -> Cells:
        """Return the whole rota with this part put in."""
        whole = cells.copy()
        whole[self.people, self.first : self.last] = part
        return whole


def restrict(problem: Problem, cells: Cells, value: float, activity: Floats, free: NDArray[np.bool_]) -> Restriction:
    """Return what is left to decide when only the `free` (people, days) of a rota may change.

    The rota's `value` and the `activity` of its rows are given, so that all this costs only what is open.
    """
    people, days = np.flatnonzero(free.any(axis=1)), np.flatnonzero(free.any(axis=0))
    first, last = _whole_weekends(problem, *days_around(problem.months, int(days[0]), int(days[-1]) + 1))
    months = tuple(excerpt(problem.months[p], cells[p], free[p], first, last) for p in people)
    seen = problem.rows.of_days(people, first, last, *problem.shape[1:])
    own = Problem(months, seen).activity(cells[people, first:last])
    open_days = free[people, first:last]
    weekends = open_days[:, seen.weekends].any(axis=2)
    places = np.concatenate([np.repeat(open_days, problem.shape[2], axis=1), weekends], axis=1)
    touched = np.zeros(len(seen), np.bool_)
    touched[seen.row[np.repeat(places.ravel(), np.diff(seen.start))]] = True
    part = Problem(months, seen.only(touched).beside((activity - own)[touched]), 0.0, problem.grain)
    part = replace(part, constant=value - part.value(cells[people, first:last]))
    return Restriction(part, people, first, last, np.flatnonzero(touched))


def _whole_weekends(problem: Problem, first: int, last: int) -> tuple[int, int]:
    """Return days that cut no weekend in two which rows count."""
    for early, late in problem.rows.weekends:
        if early < first <= late or early < last <= late:
            first, last = min(first, int(early)), max(last, int(late) + 1)
    return first, last
