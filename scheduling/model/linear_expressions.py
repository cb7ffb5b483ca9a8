"""Linear expressions of decisions, and their terms variable by variable."""

from collections.abc import Iterable
from typing import NamedTuple

from ortools.sat.python import cp_model

Decision = cp_model.IntVar | int
"""A yes or no that is open (a variable) or decided (0 or 1)."""

Expr = cp_model.LinearExpr | int
"""A count of decisions: an expression of the model, or a number when all of them are decided."""

ExprKey = tuple[tuple[int, ...], tuple[int, ...], int]
"""What identifies an expression: the numbers of its variables, their weights, and the constant."""


class FlatExpr(NamedTuple):
    """The terms of an expression: its variables and their numbers in the model, their weights, and the constant."""

    variables: list[cp_model.IntVar]
    indices: tuple[int, ...]
    weights: tuple[int, ...]
    offset: int

    @property
    def key(self) -> ExprKey:
        """What identifies the expression."""
        return self.indices, self.weights, self.offset


def flatten(count: Expr) -> FlatExpr:
    """Return the terms of a count."""
    if isinstance(count, int):
        return FlatExpr([], (), (), count)
    flat = cp_model.FlatIntExpr(cp_model.LinearExpr.sum([count]))
    variables = list(flat.vars)
    return FlatExpr(
        variables, tuple([v.index for v in variables]), tuple([int(w) for w in flat.coeffs]), int(flat.offset)
    )


def total(cells: Iterable[Expr]) -> Expr:
    """Add decisions up; the result is a number when all of them are decided."""
    return weighted((1, cell) for cell in cells)


def weighted(terms: Iterable[tuple[int, Expr]]) -> Expr:
    """Add decisions up, each with a weight; the result is a number when all of them are decided."""
    pairs = list(terms)
    sunk = sum(weight * cell for weight, cell in pairs if isinstance(cell, int))
    undecided = [(cell, weight) for weight, cell in pairs if not isinstance(cell, int)]
    if not undecided:
        return sunk
    return cp_model.LinearExpr.weighted_sum([cell for cell, _ in undecided], [weight for _, weight in undecided]) + sunk
