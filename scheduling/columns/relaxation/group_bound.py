"""The bound of one group of people by branching, beside the relaxation of everybody else.

Where one team has more work than its people can do, most of what lies between the relaxation and any rota is in that
team. Its people share many rows with each other and few with everybody else. So the rows beyond the team keep their
duals (Lagrangian relaxation), and the team alone is branched on:

    bound = (everybody else at these duals) + (the least value of the team's own problem at these duals).
"""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.column import make_column
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.branch_and_price import branch_and_price
from scheduling.columns.relaxation.duals_by_group import people_groups, rows_within
from scheduling.columns.relaxation.relaxation import EPSILON, Relaxation

MOST_PEOPLE = 12
"""The most people of a group; with more of them a node takes too long, and branching on one of them changes little."""


class Group(NamedTuple):
    """Some people and the rows that only they touch: their numbers, and which rows."""

    people: Ints
    inside: NDArray[np.bool_]


def branch_on_dearest_group(root: Relaxation, clock: Clock, known_value: float = np.inf) -> float:
    """Return a bound of the whole problem of a solved `root`, as high as branching on one group of people makes it.

    It ends when the clock is over or the bound reaches `known_value`. Without such a group it is the root's bound.
    """
    group = dearest_group(root)
    if group is None:
        return root.bound
    beyond = np.where(group.inside, 0.0, root.duals)
    elsewhere = _value_elsewhere(root, group, beyond)
    part = _problem_of(root, group, beyond)
    place = {int(person): number for number, person in enumerate(group.people)}
    known = [column for column in root.columns_in_use() if column.person in place]
    columns = [make_column(part, place[column.person], column.cells) for column in known]
    within = branch_and_price(part, columns, root.duals[group.inside], known_value - elsewhere, clock)
    return max(root.bound, elsewhere + within)


def dearest_group(root: Relaxation) -> Group | None:
    """Return the group that pays most for its own rows in the root's relaxation; None if no small group pays any."""
    problem, relaxed = root.problem, root.relaxed
    if relaxed is None:
        return None
    activity = np.zeros(len(problem.rows))
    for index in np.flatnonzero(relaxed.weights > EPSILON):
        column = relaxed.columns[index]
        activity[column.rows] += relaxed.weights[index] * column.amounts
    prices = problem.rows.linear_prices(activity)
    groups = [Group(*each) for each in people_groups(problem, MOST_PEOPLE) if 1 < len(each[0]) < len(problem.months)]
    dearest = max(groups, key=lambda group: float(prices[group.inside].sum()), default=None)
    return None if dearest is None or prices[dearest.inside].sum() <= EPSILON else dearest


def _value_elsewhere(root: Relaxation, group: Group, duals: Floats) -> float:
    """Return the Lagrangian value of all but the group and its rows, at duals that are 0 for these rows."""
    problem = root.problem
    others = np.setdiff1d(np.arange(len(problem.months)), group.people)
    priced = (
        root.pricers[p].price(problem.rows.reduced_costs(p, root.pricers[p].month, root.open[p], duals), 1)
        for p in others.tolist()
    )
    return float(problem.constant + problem.rows.bound_part(duals) + sum(months.bound for months in priced))


def _problem_of(root: Relaxation, group: Group, duals: Floats) -> Problem:
    """Return the problem of the group alone, its months priced at the duals of the rows beyond it."""
    problem, months = root.problem, []
    for person in group.people.tolist():
        month = problem.months[person]
        prices = problem.rows.reduced_costs(person, month, root.open[person], duals)
        months.append(replace(month, cost=prices.cost, stint=prices.stint, carried=prices.carried))
    return Problem(tuple(months), rows_within(problem, group.people, group.inside), must=problem.must)
