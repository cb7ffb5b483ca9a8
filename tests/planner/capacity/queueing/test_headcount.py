"""Laws of heads and shrinkage."""

import pytest

from planner.capacity.queueing.headcount import heads_for_seats, scheduled_heads


def test_relief_for_a_seat_that_is_always_filled() -> None:
    """A 24x7 seat takes 4.2 heads of 40 h; two seats at 37.5 h and 30% shrinkage take 12.8."""
    assert heads_for_seats(1, 40) == pytest.approx(4.2)
    assert heads_for_seats(2, 37.5, 0.3) == pytest.approx(12.8)
    with pytest.raises(ValueError, match="fills no seat"):
        heads_for_seats(1, 40, 1)


@pytest.mark.parametrize(("needed", "shrinkage", "heads"), [(14, 0.3, 20), (7, 0.3, 10), (7, 0.35, 11), (0, 0.3, 0)])
def test_shrinkage_divides_and_is_exact(needed: int, shrinkage: float, heads: int) -> None:
    """Fourteen at 30% is twenty, not nineteen; 7 / 0.7 is ten, not eleven by rounding."""
    assert scheduled_heads(needed, shrinkage) == heads
    with pytest.raises(ValueError, match="leaves nobody"):
        scheduled_heads(1, 1.0)
