"""Duals from groups of people: what the linear programs of the groups prove, and no more than the whole one's."""

import numpy as np
import pytest

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.clock import WorkClock
from scheduling.columns.problem.column import make_column
from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.relaxation.duals_by_group import people_groups, start_duals_by_group
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS, Relaxation
from tests.scheduling.columns.tiny import best_value, tiny_problem

SOLVABLE = [seed for seed in range(8) if np.isfinite(best_value(tiny_problem(seed)))]


def root(problem: Problem) -> Relaxation:
    """Return the relaxation of a whole problem."""
    return Relaxation(problem, [Pricer(month) for month in problem.months], WorkClock(20.0))


def pairs() -> Problem:
    """Return four people of whom 0 and 1 share rows, 2 and 3 do, and one row counts everybody."""
    left, right = tiny_problem(SOLVABLE[0]), tiny_problem(SOLVABLE[1])
    months = (*left.months, *right.months)
    everyone = np.arange(len(left.months + right.months) * left.places)
    entries = [
        (np.repeat(np.arange(left.places * 2), np.diff(left.rows.start)), left.rows.row, left.rows.amount),
        (
            np.repeat(np.arange(right.places * 2), np.diff(right.rows.start)) + left.places * 2,
            right.rows.row + 5,
            right.rows.amount,
        ),
        (everyone, np.full(len(everyone), 10), np.ones(len(everyone))),
    ]
    place, row, amount = (np.concatenate(parts) for parts in zip(*entries, strict=True))
    order = np.argsort(place, kind="stable")
    least, most, under, over, lot = [
        np.concatenate([getattr(left.rows, side), getattr(right.rows, side), [last]])
        for side, last in (("least", 3.0), ("most", 9.0), ("under", 2.0), ("over", 2.0), ("lot", 1.0))
    ]
    start = np.searchsorted(place[order], np.arange(len(everyone) + 1)).astype(np.int64)
    return Problem(months, Rows(least, most, under, over, lot, start, row[order], amount[order], left.rows.weekends))


def test_groups_are_those_that_rows_join_and_no_larger_than_asked() -> None:
    """The row over everybody would make a group of four: with two at most it is within none."""
    first, second = people_groups(pairs(), 2)
    assert [first[0].tolist(), second[0].tolist()] == [[0, 1], [2, 3]]
    assert not first[1][10]
    assert not second[1][10]
    assert (first[1] | second[1])[:10].any()
    ((everyone, rows),) = people_groups(pairs(), 4)
    assert everyone.tolist() == [0, 1, 2, 3]
    assert rows.all()


def proved(most: int) -> tuple[float, float]:
    """Return the bound of the pairs by groups of at most `most` people, and that of the whole linear program."""
    problem = pairs()
    grouped, solved = root(problem), root(problem)
    start_duals_by_group(grouped, most, grouped.clock)
    solved.generate_columns(MOST_ROUNDS)
    assert solved.relaxed is not None
    return grouped.bound, solved.relaxed.value


def test_one_group_of_all_proves_what_the_linear_programme_does() -> None:
    """With room for everybody nothing is left out."""
    by_groups, whole = proved(most=4)
    assert by_groups == pytest.approx(whole)


def test_two_groups_prove_what_each_does_and_the_row_over_all_nothing() -> None:
    """The bound is the sum of both groups' own, and no more than the whole one's."""
    by_groups, whole = proved(most=2)
    alone = 0.0
    for seed in SOLVABLE[:2]:
        part = root(tiny_problem(seed))
        part.generate_columns(MOST_ROUNDS)
        assert part.relaxed is not None
        alone += part.relaxed.value - part.problem.constant
    assert by_groups == pytest.approx(alone)
    assert by_groups <= whole + 1e-6


def test_the_months_that_the_groups_mix_start_the_whole_master() -> None:
    """Groups of two, with no other columns, give the master a solution that costs no more than those of both groups."""
    problem = pairs()
    grouped = root(problem)
    start_duals_by_group(grouped, 2, grouped.clock)
    assert {column.person for column in grouped.master.columns} == {0, 1, 2, 3}
    loose = Problem(problem.months, problem.rows.select(np.arange(len(problem.rows)) < 10), problem.constant)
    alone = root(loose)
    for column in grouped.master.columns:
        alone.master.add(make_column(loose, column.person, column.cells))
    assert alone.master.solve().value == pytest.approx(grouped.bound)
