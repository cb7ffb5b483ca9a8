"""Shift times with the fewest hours for a need by the hour: Dantzig's covering of a week, with few different shifts.

Every hour of the week has a number of people to be there, and a shift of some start and length can begin on any day.
The fewest paid hours that cover the need with at most so many different shifts are an integer program (Dantzig,
A comment on Edie's "Traffic delays at toll booths", Operations Research 2, 1954).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

DAY, WEEK = 24, 168
"""Hours."""

SECONDS, NODES, CLOSE = 240, 2000, 0.005
"""A program ends at these seconds, nodes of its tree, or distance to the best; on most machines the nodes end it."""

ShiftTimes = tuple[int, int]
"""Start and length in hours."""


@dataclass(frozen=True)
class WeekCover:
    """Shift times that cover a week, and the paid hours a week; `proven` tells that no other times take fewer."""

    times: tuple[ShiftTimes, ...]
    hours: float
    proven: bool


def cover_week(
    need: NDArray[np.int64],
    grid: Sequence[ShiftTimes],
    paid: Sequence[float],
    most: int,
    least_hours: float = 0.0,
    barred: Collection[frozenset[ShiftTimes]] = (),
) -> WeekCover | None:
    """Return at most `most` shift times of a grid that cover a need by hour of the week with the fewest paid hours.

    `paid` are the paid hours of each of the grid's shifts, `least_hours` those that the week takes in all. Sets that
    are `barred` are not found again. None when nothing covers the need in the time.
    """
    shifts, days = len(grid), WEEK // DAY
    counts = shifts * days
    extra = ceil(least_hours / min(paid) / days)
    covers = np.zeros((WEEK, counts + shifts))
    linked = np.zeros((counts, counts + shifts))
    upper = np.ones(counts + shifts)
    for place, (start, length) in enumerate(grid):
        for day in range(days):
            at, hours_on = place * days + day, (day * DAY + start + np.arange(length)) % WEEK
            covers[hours_on, at] = 1
            upper[at] = need[hours_on].max() + extra
            linked[at, [at, counts + place]] = 1, -upper[at]
    hours = np.repeat(np.asarray(paid, float), days)
    used = np.concatenate((np.zeros(counts), np.ones(shifts)))
    rows = [
        LinearConstraint(csr_array(covers), lb=need.astype(float)),
        LinearConstraint(csr_array(linked), ub=np.zeros(counts)),
        LinearConstraint(used[None, :], ub=[most]),
        LinearConstraint(np.concatenate((hours, np.zeros(shifts)))[None, :], lb=[least_hours]),
    ]
    for times in barred:
        own = np.array([*np.zeros(counts), *(float(each in times) for each in grid)])
        rows.append(LinearConstraint(own[None, :], ub=[len(times) - 1]))
    cost = np.concatenate((hours, np.full(shifts, 1e-3)))
    found = milp(
        cost, integrality=np.ones(counts + shifts), bounds=Bounds(0, upper), constraints=rows,
        options={"time_limit": SECONDS, "node_limit": NODES, "mip_rel_gap": CLOSE},
    )  # fmt: skip
    if found.x is None:
        return None
    begun = np.rint(found.x[:counts]).reshape(shifts, days)
    chosen = tuple(grid[place] for place in np.flatnonzero(begun.sum(axis=1)).tolist())
    return WeekCover(chosen, float(begun.ravel() @ hours), bool(found.status == 0))
