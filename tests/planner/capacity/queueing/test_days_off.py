"""Laws of the heads that days off ask for."""

from itertools import product

import pytest

from planner.capacity.queueing.days_off import heads_with_consecutive_days_off, heads_with_weekends_off


def test_published_weekend_bound() -> None:
    """Four a day with every other weekend off takes eight; without weekend work the week decides."""
    assert heads_with_weekends_off([4] * 7, 1, 2) == 8
    assert heads_with_weekends_off([10, 8, 8, 8, 9, 0, 0], 1, 2) == 10
    assert heads_with_weekends_off([5] * 7, 2, 3) == 15
    with pytest.raises(ValueError, match="weekends"):
        heads_with_weekends_off([1] * 7, 2, 2)


@pytest.mark.parametrize("demand", [[2, 1, 1, 2, 2, 1, 0], [1, 1, 1, 1, 1, 1, 1], [2, 0, 2, 0, 2, 0, 2]])
def test_five_in_a_row_agrees_with_brute_force(demand: list[int]) -> None:
    """The fewest heads over all ways to spread starts of five days in a row over the week."""
    ways = (
        sum(starts)
        for starts in product(range(3), repeat=7)
        if all(sum(starts[(day - back) % 7] for back in range(5)) >= demand[day] for day in range(7))
    )
    assert heads_with_consecutive_days_off(demand) == min(ways)


def test_a_weekday_desk() -> None:
    """10, 8, 8, 8, 9 on weekdays and 3 on weekend days takes ten heads."""
    assert heads_with_consecutive_days_off([10, 8, 8, 8, 9, 3, 3]) == 10
    with pytest.raises(ValueError, match="cycle"):
        heads_with_consecutive_days_off([1] * 7, 8)
