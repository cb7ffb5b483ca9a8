"""Branch and price on one small group of people: a bound above that of the linear relaxation of everybody.

Where one team has more work than its people can do, most of what lies between the relaxation and any rota is in that
team. Its people share many rows with each other and few with everybody else. So the rows beyond the team keep their
duals (Lagrangian relaxation), and the team alone is branched on:

    bound = (everybody else at these duals) + (the least value of the team's own problem at these duals).

The tree is searched best first, so its least open node is a bound at any time (Barnhart and others, Operations Research
46, 1998). A few branches are tried out before one is chosen.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import Clock
from scheduling.columns.problem.column import Column, make_column
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.duals_by_group import people_groups, rows_within
from scheduling.columns.relaxation.relaxation import EPSILON, MOST_ROUNDS, Relaxation

MOST_PEOPLE = 12
"""The most people of a group; with more of them a node takes too long, and branching on one of them changes little."""

TRIED, TRIAL_ROUNDS = 5, 6
"""Branches tried out in a node before one is chosen, and rounds of column generation of such a trial."""

NEAR = 0.05
"""The distance from 0 and 1 within which a weight counts as whole."""

SOLVE_WORK = 120
"""The work of the linear programs of one node, in priced months, for a clock that counts work."""


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
    tree = _Tree(_problem_of(root, group, beyond), clock)
    place = {int(person): number for number, person in enumerate(group.people)}
    known = [column for column in root.columns_in_use() if column.person in place]
    columns = [make_column(tree.problem, place[column.person], column.cells) for column in known]
    least = max(root.bound - elsewhere, -np.inf)
    return max(root.bound, elsewhere + tree.grow(columns, root.duals[group.inside], least, known_value - elsewhere))


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
    return problem.constant + problem.rows.bound_part(duals) + sum(months.bound for months in priced)


def _problem_of(root: Relaxation, group: Group, duals: Floats) -> Problem:
    """Return the problem of the group alone, its months priced at the duals of the rows beyond it."""
    problem, months = root.problem, []
    for person in group.people.tolist():
        month = problem.months[person]
        prices = problem.rows.reduced_costs(person, month, root.open[person], duals)
        months.append(replace(month, cost=prices.cost, stint=prices.stint, carried=prices.carried))
    return Problem(tuple(months), rows_within(problem, group.people, group.inside), must=problem.must)


@dataclass(frozen=True, eq=False)
class _Node:
    """A part of all rotas of the group: its open cells, the rows that must be kept, its relaxation and bound."""

    open: NDArray[np.bool_]
    kept_rows: frozenset[int]
    relaxation: Relaxation
    bound: float


@dataclass
class _Tree:
    """The tree of a group's problem, with the entries of its rows by place."""

    problem: Problem
    clock: Clock
    nodes: list[tuple[float, int, _Node]] = field(default_factory=list)

    def grow(self, columns: Sequence[Column], duals: Floats, least: float, enough: float) -> float:
        """Branch until the clock is over, the bound is `enough`, or the best node is whole; return the bound."""
        number, everything = count(), np.ones(self.problem.shape, np.bool_)
        root = self._solve(everything, frozenset(), columns, duals, MOST_ROUNDS, least)
        self.nodes = [(root.bound, next(number), root)]
        while self.nodes[0][0] < enough - EPSILON and not self.clock.over():
            node = self.nodes[0][2]
            best = self._best_branch(node)
            if best is None:
                break
            heapq.heappop(self.nodes)
            for child in best:
                child.relaxation.generate_columns(MOST_ROUNDS)
                bound = max(node.bound, child.relaxation.bound)
                heapq.heappush(self.nodes, (bound, next(number), replace(child, bound=bound)))
        return self.nodes[0][0]

    def _solve(
        self, open_cells: NDArray[np.bool_], kept_rows: frozenset[int], columns: Sequence[Column], duals: Floats,
        rounds: int, least: float,
    ) -> _Node:  # fmt: skip
        rows, days = self.problem.rows, np.arange(self.problem.shape[1])
        under = rows.under.copy()
        under[list(kept_rows)] = np.maximum(under[list(kept_rows)], self._must)
        part = replace(self.problem, rows=replace(rows, under=under))
        relaxation = Relaxation(part, [Pricer(month) for month in part.months], self.clock)
        relaxation.open = open_cells
        for column in columns:
            if open_cells[column.person, days, column.cells].all():
                relaxation.master.add(column)
        relaxation.price_at(duals)
        relaxation.generate_columns(rounds)
        self.clock.spend(SOLVE_WORK)
        return _Node(open_cells, kept_rows, relaxation, max(least, relaxation.bound))

    @property
    def _must(self) -> float:
        """The price of a row that must be kept; the bound holds at any price."""
        finite = self.problem.rows.under[np.isfinite(self.problem.rows.under)]
        return self.problem.must if np.isfinite(self.problem.must) else 10.0 * float(finite.max(initial=1.0))

    def _best_branch(self, node: _Node) -> list[_Node] | None:
        """Try some branches for a few rounds; return the children of the one that raises both values most."""
        best, most = None, -np.inf
        for children in self._branches(node):
            if best is not None and self.clock.over():
                break
            solved = [
                self._solve(
                    cells, kept, node.relaxation.master.columns, node.relaxation.duals, TRIAL_ROUNDS, node.bound
                )
                for cells, kept in children
            ]
            raised = [max(1.0, _value(child) - node.bound) for child in solved]
            if np.prod(raised) > most:
                best, most = solved, float(np.prod(raised))
        return best

    def _branches(self, node: _Node) -> Iterator[list[tuple[NDArray[np.bool_], frozenset[int]]]]:
        """Yield the open cells and kept rows of both children, for the branches that divide the node most evenly."""
        relaxed = node.relaxation.relaxed
        if relaxed is None:
            return
        weights = node.relaxation.weights(relaxed)
        ways = [*self._row_branches(node, weights), *_cell_branches(node, weights)]
        for _, children in sorted(ways, key=lambda way: way[0])[:TRIED]:
            yield children

    def _row_branches(self, node: _Node, weights: Floats) -> Iterator["_Branch"]:
        """Yield branches on rows that any one of some cells keeps: one of them is taken, or none is."""
        rows, (_, days, symbols) = self.problem.rows, self.problem.shape
        places = np.repeat(np.arange(len(rows.start) - 1), np.diff(rows.start))
        lowest = np.full(len(rows), np.inf)
        np.minimum.at(lowest, rows.row, rows.amount)
        for row in np.flatnonzero((rows.least > 0) & (lowest >= rows.least)).tolist():
            person, at = np.divmod(places[rows.row == row], self.problem.places)
            if row in node.kept_rows or (at >= days * symbols).any():
                continue
            day, symbol = np.divmod(at, symbols)
            taken = float(weights[person, day, symbol].sum())
            if NEAR < taken < 1 - NEAR:
                none = node.open.copy()
                none[person, day, symbol] = False
                yield _Branch(abs(taken - 0.5) - 1, [(none, node.kept_rows), (node.open, node.kept_rows | {row})])


class _Branch(NamedTuple):
    """How far a branch is from dividing a node evenly, less 1 for a row, and its children."""

    order: float
    children: list[tuple[NDArray[np.bool_], frozenset[int]]]


def _cell_branches(node: _Node, weights: Floats) -> Iterator[_Branch]:
    """Yield branches on one person's day: off or at work, and on this shift or not."""
    for person, day, symbol in np.argwhere((weights > NEAR) & (weights < 1 - NEAR)).tolist():
        without, alone = node.open.copy(), node.open.copy()
        without[person, day, symbol] = False
        alone[person, day] = False
        alone[person, day, symbol] = node.open[person, day, symbol]
        order = abs(float(weights[person, day, symbol]) - 0.5)
        yield _Branch(order, [(without, node.kept_rows), (alone, node.kept_rows)])


def _value(node: _Node) -> float:
    """Return the value of a node's relaxation, which is no bound until it is solved."""
    return np.inf if node.relaxation.relaxed is None else node.relaxation.relaxed.value
