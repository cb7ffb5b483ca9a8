"""The cheapest months of one person."""

from dataclasses import replace

import numpy as np
import pytest

from scheduling.columns.pricing.pricer import Pricer
from scheduling.columns.problem.month_cost import month_cost
from scheduling.columns.problem.month_problem import Count
from tests.scheduling.columns.tiny import all_months, tiny_month


@pytest.mark.parametrize("seed", range(40))
def test_the_bound_is_the_cheapest_of_all_months(seed: int) -> None:
    """The dynamic program and the walk over every filling of seven days find the same least price."""
    month = tiny_month(seed)
    least = min(month_cost(month, cells) for cells in all_months(month))
    priced = Pricer(month).price(month.prices)
    assert priced.bound == pytest.approx(least)
    if np.isfinite(least):
        assert month_cost(month, priced.months[0]) == pytest.approx(least)


def test_months_priced_together_differ_in_working_time() -> None:
    """Of several months each has its own total of units, the cheapest first."""
    found = ((month, Pricer(month).price(month.prices, most=4)) for month in map(tiny_month, range(40)))
    month, priced = next(pair for pair in found if len(pair[1].months) == 4)
    days = np.arange(month.days)
    totals = [int(month.units[days, cells].sum()) for cells in priced.months]
    prices = [month_cost(month, cells) for cells in priced.months]
    assert len(set(totals)) == 4
    assert np.argmin(prices) == 0


def test_counts_left_out_only_lower_the_bound() -> None:
    """With no room for counts in the state the bound is no higher than the true least price."""
    for seed in range(20):
        month = tiny_month(seed)
        exact, rough = Pricer(month), Pricer(month, most_vectors=1)
        assert rough.price(month.prices).bound <= exact.price(month.prices).bound + 1e-9


def test_counts_that_do_not_fit_in_the_state_are_kept_by_a_charge() -> None:
    """Where the cheapest month breaks a count, charging what it counts finds one that keeps it, nearly always."""
    broke, kept = 0, 0
    for seed in range(60):
        month = tiny_month(seed)
        month = replace(month, counts=tuple(Count(count.hits, np.zeros(3)) for count in month.counts))
        months = Pricer(month, most_vectors=1).price(month.prices).months
        if (
            len(months)
            and np.isinf(month_cost(month, months[0]))
            and np.isfinite(Pricer(month).price(month.prices).bound)
        ):
            broke += 1
            kept += any(np.isfinite(month_cost(month, cells)) for cells in months)
    assert broke >= 5
    assert kept >= 0.8 * broke


@pytest.mark.parametrize("seed", range(12))
def test_an_even_pace_leaves_months_out_and_makes_none_up(seed: int) -> None:
    """With much slack it is the cheapest month; near an even pace every month costs its stated value."""
    month = replace(tiny_month(seed), counts=())
    exact = Pricer(month).price(month.prices).bound
    assert Pricer(month, pace_slack=99).price(month.prices).bound == pytest.approx(exact)
    near = Pricer(month, pace_slack=2).price(month.prices)
    assert near.bound >= exact - 1e-9
    assert not len(near.months) or month_cost(month, near.months[0]) == pytest.approx(near.bound)
