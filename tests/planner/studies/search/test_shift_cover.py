"""Shift times that cover a week."""

from itertools import pairwise

import numpy as np

from planner.studies.search.shift_cover import cover_week

EIGHTS = [(start, 8) for start in range(24)]


def test_one_person_at_all_hours_takes_three_shifts_of_eight() -> None:
    """168 hours, and no hour twice: 21 shifts that begin eight hours apart."""
    found = cover_week(np.ones(168, np.int64), EIGHTS, [8.0] * 24, most=3)
    assert found is not None
    starts = sorted(start for start, _ in found.times)
    assert found.hours == 168
    assert found.proven
    assert [b - a for a, b in pairwise(starts)] == [8, 8]


def test_a_shift_that_fits_the_need_is_found() -> None:
    """Two people from 09 to 19 on Monday to Friday: ten hours fit, eight do not."""
    need = np.zeros(168, np.int64)
    for day in range(5):
        need[day * 24 + 9 : day * 24 + 19] = 2
    grid = [*EIGHTS, *((start, 10) for start in range(24))]
    found = cover_week(need, grid, [float(length) for _, length in grid], most=2)
    assert found is not None
    assert (found.times, found.hours) == (((9, 10),), 100)


def test_work_in_all_takes_hours_too() -> None:
    """Where the need by the hour takes 168 hours and the work 200, it is 25 shifts of eight."""
    found = cover_week(np.ones(168, np.int64), EIGHTS, [8.0] * 24, most=3, least_hours=200)
    assert found is not None
    assert found.hours == 200


def test_a_set_that_is_barred_is_not_found_again() -> None:
    """The second best set has other times."""
    need = np.zeros(168, np.int64)
    need[9:17] = 1
    first = cover_week(need, EIGHTS, [8.0] * 24, most=1)
    assert first is not None
    second = cover_week(need, EIGHTS, [8.0] * 24, most=2, barred=[frozenset(first.times)])
    assert second is not None
    assert (first.hours, second.hours) == (8, 16)


def test_nothing_covers_nights_with_too_few_shifts() -> None:
    """One shift of eight hours cannot cover a day."""
    assert cover_week(np.ones(168, np.int64), EIGHTS, [8.0] * 24, most=1) is None
