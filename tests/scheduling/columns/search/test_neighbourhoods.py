"""Which people a neighbourhood opens together."""

import numpy as np

from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows
from scheduling.columns.search.neighbourhoods import CostMap, people_of_a_row
from tests.scheduling.columns.tiny import tiny_month


def desk(*rows: tuple[int, ...]) -> Problem:
    """Return five people over seven days; each row counts the first shift of the first day of some of them."""
    months = tuple(tiny_month(seed) for seed in range(5))
    days, symbols = months[0].cost.shape
    places = sorted((person * days * symbols + 1, row) for row, people in enumerate(rows) for person in people)
    at = np.array([place for place, _ in places])
    ones = np.ones(len(rows))
    start = np.searchsorted(at, np.arange(5 * days * symbols + 1)).astype(np.int64)
    row = np.array([row for _, row in places], np.int64)
    return Problem(months, Rows(ones, ones, ones, ones, ones, start, row, np.ones(len(row))))


def opened(problem: Problem, payer: int) -> set[tuple[int, ...]]:
    """Return the sets of people that are opened, over and over, where one person's month pays."""
    costs = CostMap(np.zeros(7), np.where(np.arange(5) == payer, 1.0, 0.0))
    dice = np.random.default_rng(1)
    return {tuple(np.flatnonzero(people_of_a_row(problem, costs, 8.0, dice).all(axis=1)).tolist()) for _ in range(60)}


def test_people_of_one_row_are_opened_for_all_their_days() -> None:
    """Person 3 shares a row with 1 and another with 4; mostly one of these is opened, now and then somebody else's."""
    assert {(1, 3), (3, 4)} <= opened(desk((1, 3), (3, 4), (0, 2)), 3) <= {(1, 3), (3, 4), (0, 2)}


def test_whoever_shares_no_row_is_opened_with_others_at_random() -> None:
    """Person 2 alone has rows; a part of one person would be little."""
    assert all(len(people) >= 2 for people in opened(desk((2,), (0, 1)), 2))
