"""Branch and price: the least value of a small problem bounded by a tree of relaxations.

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
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Problem
from scheduling.columns.relaxation.relaxation import EPSILON, MOST_ROUNDS, Relaxation

TRIED, TRIAL_ROUNDS = 5, 6
"""Branches tried out in a node before one is chosen, and rounds of column generation of such a trial."""

NEAR = 0.05
"""The distance from 0 and 1 within which a weight counts as whole."""

SOLVE_WORK = 120
"""The work of the linear programs of one node, in priced months, for a clock that counts work."""


def branch_and_price(problem: Problem, columns: Sequence[Column], duals: Floats, enough: float, clock: Clock) -> float:
    """Return a value below which no rota of a problem lies; it ends when that is `enough` or the clock is over.

    The first relaxation starts from `columns` of this problem and from `duals` of its rows.
    """
    return _Tree(problem, clock).grow(columns, duals, enough)


@dataclass(frozen=True, eq=False)
class _Node:
    """A part of all rotas: its open cells, the rows that must be kept, its relaxation and bound."""

    open: NDArray[np.bool_]
    kept_rows: frozenset[int]
    relaxation: Relaxation
    bound: float


@dataclass
class _Tree:
    """The tree: its open nodes, the one with the least bound first."""

    problem: Problem
    clock: Clock
    nodes: list[tuple[float, int, _Node]] = field(default_factory=list)

    def grow(self, columns: Sequence[Column], duals: Floats, enough: float) -> float:
        """Branch until the clock is over, the bound is `enough`, or the best node is whole; return the bound."""
        number, everything = count(), np.ones(self.problem.shape, np.bool_)
        root = self._solve(everything, frozenset(), columns, duals, MOST_ROUNDS, -np.inf)
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
