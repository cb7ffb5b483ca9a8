"""One row of the workbook that can have a part in a conflict."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from scheduling.conflicts.subproblem import Subproblem

Key = tuple[object, ...]
"""The place of a row, as a key of `Inputs.places`: sheet, column, and what tells the row from others of the sheet."""

AGREED = 3.0
"""The price of a piece of an agreement with a person, or of the days on which a shift runs."""


@dataclass(frozen=True)
class RemovableRow:
    """A row, its text, how to remove it from a subproblem, and the price of giving it up.

    Giving the row up means a breach of the rule `enforced_by`; `way_out` says what to do where there is no such rule.
    `price` is that of one piece; None for a row that nobody can give up, such as a duty of last month.
    """

    key: Key
    says: str
    without: Callable[[Subproblem], Subproblem] = field(compare=False)
    enforced_by: str = ""
    way_out: str = ""
    price: float | None = 1.0


def changed(problem: Subproblem, **parts: Any) -> Subproblem:
    """Return a subproblem with parts of its inputs replaced."""
    return replace(problem, inputs=replace(problem.inputs, **parts))


def without_all(problem: Subproblem, rows: tuple[RemovableRow, ...]) -> Subproblem:
    """Return a subproblem without some rows."""
    for row in rows:
        problem = row.without(problem)
    return problem
