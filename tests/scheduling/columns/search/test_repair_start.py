"""A greedy start repaired by a few steps of a search."""

from dataclasses import replace

import numpy as np

from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.search.repair_start import repair_start
from tests.scheduling.columns.search.test_greedy_construction import one_row


def test_a_broken_must_is_repaired() -> None:
    """Two duties are needed and nobody has any; each missing duty costs 5, which is the cost of a must here."""
    problem = replace(one_row(2.0, 2.0), must=5.0)
    nothing = np.zeros((2, 2), np.int8)
    assert problem.breaks_a_must(nothing)
    repaired = repair_start(problem, nothing, WorkClock(5.0), np.random.default_rng(1))
    assert not problem.breaks_a_must(repaired)


def test_what_no_rota_keeps_comes_back_no_worse() -> None:
    """Nine duties on four cells: all of them are worked, and the search comes to an end."""
    problem = replace(one_row(9.0, 9.0), must=5.0)
    nothing = np.zeros((2, 2), np.int8)
    repaired = repair_start(problem, nothing, WorkClock(1.0), np.random.default_rng(1))
    assert problem.breaks_a_must(repaired)
    assert problem.value(repaired) < problem.value(nothing)


def test_many_cheap_breaches_are_no_broken_must() -> None:
    """Two duties that are missing at 5 each cost more than the 8 of a must, and may be missing."""
    problem = replace(one_row(2.0, 2.0), must=8.0)
    nothing = np.zeros((2, 2), np.int8)
    assert not problem.breaks_a_must(nothing)
    assert repair_start(problem, nothing, WorkClock(5.0), np.random.default_rng(1)) is nothing
