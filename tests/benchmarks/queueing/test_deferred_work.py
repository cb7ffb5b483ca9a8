"""Laws of work that can wait."""

import pytest

from tests.benchmarks.queueing.deferred_work import daily_hours, least_staff, roll_forward


def test_staff_for_batches() -> None:
    """24 h of work in 8 h takes three; work that overlaps is counted over every span."""
    assert least_staff([(0, 8, 24)]) == 3
    assert least_staff([(0, 8, 8), (2, 6, 12), (0, 24, 24)]) == 3
    assert least_staff([]) == 0


def test_hours_of_the_day_count_only_when_open() -> None:
    """Open from 9 to 17, 35 h that come in the evening and fall due the next day at 17 take 35 / 8 people."""
    hours = daily_hours(9, 17)
    assert hours(0, 48) == 16
    assert least_staff([(18, 41, 35)], hours) == pytest.approx(4.375)
    with pytest.raises(ValueError, match="no open hours"):
        least_staff([(18, 32, 1)], hours)


def test_backlog_rolls_forward() -> None:
    """Backlog grows by what capacity leaves, never below nothing."""
    assert roll_forward(0, [6, 6, 6, 6, 2, 2, 2, 2, 0, 0, 0, 0], [4] * 12) == (2, 4, 6, 8, 6, 4, 2, 0, 0, 0, 0, 0)
