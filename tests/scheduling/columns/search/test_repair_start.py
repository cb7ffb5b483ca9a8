"""A first rota mended by a few steps of a search."""

from dataclasses import replace

import numpy as np

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.repair_start import mend_start
from tests.scheduling.columns.search.test_greedy import one_row


def test_a_broken_must_is_mended() -> None:
    """Two duties are asked for and nobody has any; each that is missing costs 5, which is what a must costs here."""
    problem = replace(one_row(2.0, 2.0), must=5.0)
    nothing = np.zeros((2, 2), np.int8)
    assert problem.breaks_a_must(nothing)
    mended = mend_start(problem, nothing, WorkClock(5.0), np.random.default_rng(1))
    assert not problem.breaks_a_must(mended)


def test_what_no_rota_keeps_comes_back_no_worse() -> None:
    """Nine duties on four cells: all of them are worked, and the search comes to an end."""
    problem = replace(one_row(9.0, 9.0), must=5.0)
    nothing = np.zeros((2, 2), np.int8)
    mended = mend_start(problem, nothing, WorkClock(1.0), np.random.default_rng(1))
    assert problem.breaks_a_must(mended)
    assert problem.value(mended) < problem.value(nothing)


def test_what_is_dear_for_being_much_is_no_broken_must() -> None:
    """Two duties that are missing at 5 each cost more than the 8 of a must, and may be missing."""
    problem = replace(one_row(2.0, 2.0), must=8.0)
    nothing = np.zeros((2, 2), np.int8)
    assert not problem.breaks_a_must(nothing)
    assert mend_start(problem, nothing, WorkClock(5.0), np.random.default_rng(1)) is nothing
