"""The planned days and their intervals."""

from datetime import date

import pytest

from planner.domain.horizon import Horizon


def test_clock_change_days_have_23_and_25_hours() -> None:
    """A horizon of one day has 23 hourly intervals in spring, 25 in autumn, 24 otherwise."""
    sizes = [
        Horizon(day, day, "Europe/London").intervals
        for day in (date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 1))
    ]
    assert sizes == [23, 25, 24]


def test_intervals_know_their_day() -> None:
    """Every interval belongs to the local day it starts on, also when the clock changes in between."""
    horizon = Horizon(date(2026, 3, 28), date(2026, 3, 30), "Europe/London")
    assert [int((horizon.interval_days == day).sum()) for day in range(3)] == [24, 23, 24]


def test_interval_of_an_instant() -> None:
    """An instant lies in the interval that starts at or before it."""
    horizon = Horizon(date(2026, 6, 1), date(2026, 6, 2), "Asia/Kolkata", 30)
    assert horizon.interval_of(horizon.start) == 0
    assert horizon.interval_of(horizon.start + 59) == 1
    assert horizon.interval_of(horizon.start - 1) == -1


@pytest.mark.parametrize(
    "facts", [(date(2026, 6, 2), date(2026, 6, 1), "UTC", 60), (date(2026, 6, 1), date(2026, 6, 1), "UTC", 45)]
)
def test_nonsense_is_refused(facts: tuple[date, date, str, int]) -> None:
    """A horizon that ends before it starts, or a grid that does not divide the hour, cannot be made."""
    with pytest.raises(ValueError, match=r"before|accepted"):
        Horizon(*facts)
