"""Duals of a large problem from groups of people, each small enough for a linear program.

A row with people of several groups gets no dual, which only relaxes. Where one team of a large desk has too few people,
the linear program of its group gives the exact price; subgradient steps over all rows are too coarse for that.
"""

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock, ClockShare
from scheduling.columns.problem.column import make_column
from scheduling.columns.problem.month_problem import Ints
from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.relaxation.dual_start import start_duals
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation

MOST_PEOPLE = 60
"""People that one linear program, or one step of a search, takes on at once; more make it too slow to be worth it."""


def start_duals_by_group(relaxation: Relaxation, most: int, clock: Clock) -> None:
    """Raise the bound of a relaxation by the duals of groups of at most `most` people, as far as the clock allows.

    The columns that the linear programs of the groups use go into its master.
    """
    problem = relaxation.problem
    duals, groups = np.zeros(len(problem.rows)), people_groups(problem, most)
    for number, (people, rows) in enumerate(groups):
        if clock.over():
            break
        part = Problem(tuple(problem.months[p] for p in people), rows_within(problem, people, rows))
        left = 1 - clock.elapsed() / clock.limit_seconds
        own = Relaxation(
            part, [Pricer(month) for month in part.months], ClockShare(clock, left / (len(groups) - number))
        )
        own.price(np.zeros(len(part.rows)), most=1)
        start_duals(own)
        own.generate_columns(MOST_ROUNDS)
        duals[rows] = own.duals
        for column in own.columns_in_use():
            relaxation.master.add(make_column(problem, int(people[column.person]), column.cells))
    relaxation.price(duals, most=1)


def people_groups(problem: Problem, most: int) -> list[tuple[Ints, NDArray[np.bool_]]]:
    """Return groups of at most `most` people with the rows inside each, the smallest groups first.

    Rows join people into groups, those of the fewest people first; a row that would make a group too large joins none.
    """
    (starts, who), people = problem.row_people, len(problem.months)
    sizes, group = np.diff(starts), np.arange(people)
    row_of = np.repeat(np.arange(len(sizes)), sizes)
    for row in np.argsort(sizes, kind="stable")[(sizes < 2).sum() :]:
        met = np.unique(group[who[starts[row] : starts[row + 1]]])
        joined = np.isin(group, met)
        if joined.sum() <= most:
            group[joined] = met[0]
    first, last = np.full(len(sizes), people), np.full(len(sizes), -1)
    np.minimum.at(first, row_of, group[who])
    np.maximum.at(last, row_of, group[who])
    found = [(np.flatnonzero(group == number), (first == number) & (last == number)) for number in np.unique(group)]
    return sorted(((them, within) for them, within in found if within.any()), key=lambda each: len(each[0]))


def rows_within(problem: Problem, people: Ints, rows: NDArray[np.bool_]) -> Rows:
    """Return some rows of a problem for some people, whom these rows are about alone."""
    return problem.rows.of_people(people, problem.places, np.zeros(len(rows))).select(rows)
