"""Laws of the heads that seats take."""

import pytest

from planner.capacity.queueing.headcount import heads_for_seats


def test_relief_for_a_seat_that_is_always_filled() -> None:
    """A 24x7 seat takes 4.2 heads of 40 h; two seats at 37.5 h and 30% shrinkage take 12.8."""
    assert heads_for_seats(1, 40) == pytest.approx(4.2)
    assert heads_for_seats(2, 37.5, 0.3) == pytest.approx(12.8)
    with pytest.raises(ValueError, match="fills no seat"):
        heads_for_seats(1, 40, 1)
