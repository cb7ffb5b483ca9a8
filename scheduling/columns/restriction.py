"""The part of a problem that stays open when everything outside some cells is kept as it is."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.month import Ints, Month
from scheduling.columns.problem import Cells, Problem
from scheduling.columns.walk import month_price


@dataclass(frozen=True, eq=False)
class Restriction:
    """A problem over some people whose other cells are fixed; its values are those of the whole rota."""

    problem: Problem
    people: Ints
    rows: Ints

    def into(self, cells: Cells, part: Cells) -> Cells:
        """Return the whole rota with these people's months put in."""
        whole = cells.copy()
        whole[self.people] = part
        return whole


def restrict(problem: Problem, cells: Cells, free: NDArray[np.bool_]) -> Restriction:
    """Return what is left to decide when only the `free` (people, days) of a rota may change."""
    people = np.flatnonzero(free.any(axis=1))
    elsewhere = problem.activity(cells)
    prices = problem.rows.prices(elsewhere)
    for person in people:
        own = np.zeros(len(elsewhere))
        problem.add_activity(int(person), cells[person], own)
        elsewhere -= own
    seen = problem.rows.of_people(people, problem.places, elsewhere)
    weekends = free[people][:, problem.rows.weekends].any(axis=2)
    places = np.concatenate([np.repeat(free[people], problem.shape[2], axis=1), weekends], axis=1)
    entries = np.repeat(places.ravel(), np.diff(seen.start))
    touched = np.zeros(len(seen), np.bool_)
    touched[seen.row[entries]] = True
    others = sum(month_price(m, cells[p]) for p, m in enumerate(problem.months) if not free[p].any())
    constant = problem.constant + others + float(prices[~touched].sum())
    months = tuple(_masked(problem.months[p], cells[p], free[p]) for p in people)
    part = Problem(months, seen.only(touched), constant, problem.grain)
    return Restriction(part, people, np.flatnonzero(touched))


def _masked(month: Month, cells: NDArray[np.int8], free: NDArray[np.bool_]) -> Month:
    cost = np.where(free[:, None], month.cost, np.inf)
    fixed = np.flatnonzero(~free)
    cost[fixed, cells[fixed]] = month.cost[fixed, cells[fixed]]
    return replace(month, cost=cost)
