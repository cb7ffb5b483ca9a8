"""Counts of decisions: added up, and spelled out variable by variable."""

from collections.abc import Iterable
from typing import NamedTuple

from ortools.sat.python import cp_model

Decision = cp_model.IntVar | int
"""A yes or no to be decided, or the 0 or 1 it is already."""

Expr = cp_model.LinearExpr | int
"""A count of decisions: an expression of the model, or a number where nothing is left to decide."""

ExprKey = tuple[tuple[int, ...], tuple[int, ...], int]
"""An expression by its variables, their weights and what is added."""


class FlatExpr(NamedTuple):
    """A count spelled out: its variables and their numbers in the model, their weights, and what is added."""

    variables: list[cp_model.IntVar]
    indices: tuple[int, ...]
    weights: tuple[int, ...]
    offset: int

    @property
    def key(self) -> ExprKey:
        """What tells the count from any other."""
        return self.indices, self.weights, self.offset


def flatten(count: Expr) -> FlatExpr:
    """Return a count spelled out."""
    if isinstance(count, int):
        return FlatExpr([], (), (), count)
    flat = cp_model.FlatIntExpr(cp_model.LinearExpr.sum([count]))
    variables = list(flat.vars)
    return FlatExpr(
        variables, tuple([v.index for v in variables]), tuple([int(w) for w in flat.coeffs]), int(flat.offset)
    )


def total(cells: Iterable[Expr]) -> Expr:
    """Add decisions up."""
    return weighted((1, cell) for cell in cells)


def weighted(terms: Iterable[tuple[int, Expr]]) -> Expr:
    """Add decisions up, each with a weight; the result is a number when nothing is undecided."""
    pairs = list(terms)
    sunk = sum(weight * cell for weight, cell in pairs if isinstance(cell, int))
    undecided = [(cell, weight) for weight, cell in pairs if not isinstance(cell, int)]
    if not undecided:
        return sunk
    return cp_model.LinearExpr.weighted_sum([cell for cell, _ in undecided], [weight for _, weight in undecided]) + sunk
