"""A column of the master problem: one month of one person."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Floats, Ints
from scheduling.columns.problem.problem import Problem


@dataclass(frozen=True, eq=False)
class Column:
    """A person's cells, shape (days,), their cost, and the amounts that they bring to some rows."""

    person: int
    cells: NDArray[np.int8]
    cost: float
    rows: Ints
    amounts: Floats


def make_column(problem: Problem, person: int, cells: NDArray[np.int8]) -> Column:
    """Return the column of a month; its cost is infinite when it breaks a must."""
    rows, amounts = problem.rows.of_month(person, cells, problem.shape[2])
    return Column(person, cells, month_cost(problem.months[person], cells), rows, amounts)
