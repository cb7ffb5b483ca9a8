"""Laws of the heads that weekends off ask for."""

import pytest

from planner.capacity.queueing.days_off import heads_with_weekends_off


def test_published_weekend_bound() -> None:
    """Four a day with every other weekend off takes eight; without weekend work the week decides."""
    assert heads_with_weekends_off([4] * 7, 1, 2) == 8
    assert heads_with_weekends_off([10, 8, 8, 8, 9, 0, 0], 1, 2) == 10
    assert heads_with_weekends_off([5] * 7, 2, 3) == 15
    with pytest.raises(ValueError, match="weekends"):
        heads_with_weekends_off([1] * 7, 2, 2)
