"""Laws of the heads that days off in a row ask for."""

from itertools import product

import pytest

from tests.benchmarks.queueing.consecutive_days_off import heads_with_consecutive_days_off


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
