"""Duals of a large problem from groups of people small enough for a linear program each.

Rows that speak of people of several groups are left without a dual, which only relaxes. Where one team of a large desk
has too few people, its group's linear program says exactly what that costs; steps over everybody's rows are too coarse
to see it.
"""

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricing import Pricer
from scheduling.columns.problem.clock import Clock, Part
from scheduling.columns.problem.column import make_column
from scheduling.columns.problem.month import Ints
from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.relaxation.dual_start import warm_up
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation

MOST_PEOPLE = 60
"""People that one linear program, or one step of a search, takes on at once; more make it too slow to be worth it."""


def climb_by_groups(relaxation: Relaxation, most: int, clock: Clock) -> None:
    """Raise the bound of a relaxation with the duals of groups of at most so many people, as the clock allows.

    The months that the groups' linear programs mix are put in its master.
    """
    problem = relaxation.problem
    duals, groups = np.zeros(len(problem.rows)), groups_of(problem, most)
    for number, (people, rows) in enumerate(groups):
        if clock.over():
            break
        part = Problem(tuple(problem.months[p] for p in people), _rows_within(problem, people, rows))
        left = 1 - clock.elapsed() / clock.seconds
        own = Relaxation(part, [Pricer(month) for month in part.months], Part(clock, left / (len(groups) - number)))
        own.price(np.zeros(len(part.rows)), most=1)
        warm_up(own)
        own.tighten(MOST_ROUNDS)
        duals[rows] = own.duals
        for column in own.in_use():
            relaxation.master.add(make_column(problem, int(people[column.person]), column.cells))
    relaxation.price(duals, most=1)


def groups_of(problem: Problem, most: int) -> list[tuple[Ints, NDArray[np.bool_]]]:
    """Return groups of at most so many people with the rows within each, those with the fewest people first.

    The rows of the fewest people join them first; a row that would make a group too large is within none.
    """
    (starts, who), people = problem.row_people, len(problem.months)
    sizes, group = np.diff(starts), np.arange(people)
    said = np.repeat(np.arange(len(sizes)), sizes)
    for row in np.argsort(sizes, kind="stable")[(sizes < 2).sum() :]:
        met = np.unique(group[who[starts[row] : starts[row + 1]]])
        joined = np.isin(group, met)
        if joined.sum() <= most:
            group[joined] = met[0]
    first, last = np.full(len(sizes), people), np.full(len(sizes), -1)
    np.minimum.at(first, said, group[who])
    np.maximum.at(last, said, group[who])
    found = [(np.flatnonzero(group == number), (first == number) & (last == number)) for number in np.unique(group)]
    return sorted(((them, within) for them, within in found if within.any()), key=lambda each: len(each[0]))


def _rows_within(problem: Problem, people: Ints, rows: NDArray[np.bool_]) -> Rows:
    return problem.rows.of_people(people, problem.places, np.zeros(len(rows))).only(rows)
