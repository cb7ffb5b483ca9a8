"""Symbols that differ in their price alone."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.month_cost import month_cost
from tests.scheduling.columns.tiny import all_months, tiny_month


@pytest.mark.parametrize("seed", range(20))
def test_a_twin_of_a_duty_is_priced_as_one_with_it(seed: int) -> None:
    """With a third duty like the second but for its price, the least price is that of all months."""
    plain, dice = tiny_month(seed, days=5), np.random.default_rng(seed)
    twin = [0, 1, 2, 2]
    cost = plain.cost[:, twin] + np.array([0, 0, 0, 1]) * dice.integers(-3, 4, (5, 4))
    month = replace(
        plain, cost=cost, units=plain.units[:, twin],
        succession=np.ascontiguousarray(plain.succession[:, twin][:, :, twin]),
        rest_class=plain.rest_class[twin], symbol_class=np.array(twin),
        counts=tuple(replace(count, hits=count.hits[:, twin]) for count in plain.counts),
    )  # fmt: skip
    priced = Pricer(month).price(month.prices)
    least = min(month_cost(month, cells) for cells in all_months(month))
    assert priced.bound == pytest.approx(least)
    if np.isfinite(least):
        assert month_cost(month, priced.months[0]) == pytest.approx(least)
