"""The linear program of the master: solved, warm-started and limited."""

import numpy as np
import pytest

from scheduling.columns.relaxation.linear_program import LinearProgram

ROWS, COLUMNS = 30, 120


def covering(most_pivots: int) -> LinearProgram:
    """Return a program that covers every row with columns of random costs."""
    rng = np.random.default_rng(1)
    program = LinearProgram(most_pivots)
    none = np.zeros(0, np.int64)
    program.add_rows(np.ones(ROWS), np.full(ROWS, np.inf), np.zeros(ROWS, np.int64), none, np.zeros(0))
    amounts = np.where(rng.random((COLUMNS, ROWS)) < 0.2, rng.random((COLUMNS, ROWS)), 0.0)
    amounts[:ROWS] += np.eye(ROWS)
    column, row = np.nonzero(amounts)
    starts = np.searchsorted(column, np.arange(COLUMNS))
    program.add_columns(1 + rng.random(COLUMNS), starts, row, amounts[column, row])
    return program


def test_a_program_out_of_pivots_goes_on_from_there() -> None:
    """Solves of five pivots each end with the value of one without such a limit, and each has a price for every row."""
    whole = covering(10_000).solve()
    short, values = covering(5), []
    for _ in range(100):
        found = short.solve()
        values.append(found.value)
        assert found.duals.shape == (ROWS,)
    assert values[0] != pytest.approx(whole.value)
    assert values[-1] == pytest.approx(whole.value)
