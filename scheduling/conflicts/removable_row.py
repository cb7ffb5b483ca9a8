"""One row of the workbook that can stand against others."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from scheduling.conflicts.subproblem import Subproblem

Key = tuple[object, ...]
"""Where a row stands, as a key of `Inputs.places`: sheet, column, and what tells the row from others of the sheet."""

AGREED = 3.0
"""The price of a piece of what is agreed with a person, or of when a shift runs."""


@dataclass(frozen=True)
class RemovableRow:
    """A row, what it says, the case without it, and what it would be to give it up.

    `backing` is the rule that holds the row up, whose breach is what giving the row up comes to; `gives` says it where
    no breach does. `price` is that of one piece of it; None for what cannot be given up.
    """

    key: Key
    says: str
    without: Callable[[Subproblem], Subproblem] = field(compare=False)
    backing: str = ""
    gives: str = ""
    price: float | None = 1.0


def changed(case: Subproblem, **parts: Any) -> Subproblem:
    """Return a case with parts of its inputs replaced."""
    return replace(case, inputs=replace(case.inputs, **parts))


def without_all(case: Subproblem, clauses: tuple[RemovableRow, ...]) -> Subproblem:
    """Return a case without some rows."""
    for clause in clauses:
        case = clause.without(case)
    return case
