"""Differences on the same months."""

from dataclasses import replace

import pytest

from planner.domain.outcome.promise import Attainment
from planner.reports.measures.paired_difference import paired_difference

MONTHS = ((100, 90), (100, 80), (100, 70), (100, 95))


def _promise(*months: tuple[int, int]) -> Attainment:
    share = sum(kept for _, kept in months) / sum(count for count, _ in months)
    return Attainment("P1", "", "response", 30, 0.9, share, 0, 1, 0, 0, 100, by_month=months)


def test_with_equal_months_it_is_the_paired_t_range() -> None:
    """Months of 100 tickets that differ by 2, 4, 3 and 3 points: mean 3, error sqrt(2/3)/2, t(3) = 3.1824."""
    other = _promise(*((n, k - less) for (n, k), less in zip(MONTHS, (2, 4, 3, 3), strict=True)))
    found = paired_difference(_promise(*MONTHS), other)
    assert found.points == pytest.approx(-3)
    assert found.low == pytest.approx(-3 - 3.1824 * (2 / 3) ** 0.5 / 2, abs=1e-3)
    assert found.high == pytest.approx(-3 + 3.1824 * (2 / 3) ** 0.5 / 2, abs=1e-3)
    assert found.is_shown


def test_luck_that_both_share_does_not_widen_it() -> None:
    """Months as different as can be, and a rota that is the same: no difference, and its range is zero wide."""
    found = paired_difference(_promise(*MONTHS), _promise(*MONTHS))
    assert (found.points, found.low, found.high, found.is_shown) == (0, 0, 0, False)


def test_a_difference_that_changes_its_sign_is_not_shown() -> None:
    """Up in two months and down in two."""
    other = _promise(*((n, k + by) for (n, k), by in zip(MONTHS, (3, -3, 4, -3), strict=True)))
    assert not paired_difference(_promise(*MONTHS), other).is_shown


def test_a_promise_that_was_read_from_a_file_has_points_only() -> None:
    """Without months nothing is known of the range."""
    found = paired_difference(_promise(*MONTHS), replace(_promise(*MONTHS), promised=0.9, by_month=()))
    assert (round(found.points, 2), found.low, found.high) == (6.25, None, None)
