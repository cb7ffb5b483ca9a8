"""Series that no people make."""

import numpy as np

from forecasting.forecast import forecast_demand
from forecasting.history.repeated_counts import describe_repeated_counts
from tests.forecasting.worlds import OFFICE, history, inputs

CONSTANT = np.repeat(OFFICE[None, None] * 2, 56, axis=1)


def test_the_same_number_every_day_is_told() -> None:
    """Twenty tickets on each of 56 days, one day but one: the forecast says so in its notes."""
    made = CONSTANT.copy()
    made[0, 20, 9] = 1
    (said,) = describe_repeated_counts(history(made))
    assert said.startswith("P1 desk: the same number of tickets on each weekday for 56 days.")
    assert said in forecast_demand(inputs(made)).quality


def test_a_weekly_schedule_is_told_too() -> None:
    """Nothing at weekends and twenty on working days is as even."""
    made = CONSTANT.copy()
    made[0, [day for day in range(56) if day % 7 > 4]] = 0
    assert describe_repeated_counts(history(made))


def test_chance_rare_tickets_and_short_histories_are_not() -> None:
    """Poisson days, one ticket in five days, and ten days tell nothing."""
    chance = np.random.default_rng(3).poisson(np.repeat(OFFICE[None, None], 56, axis=1))
    rare = np.zeros((1, 56, 24))
    rare[0, ::5, 10] = 1
    for counts in (chance, rare, CONSTANT[:, :10]):
        assert describe_repeated_counts(history(counts)) == ()
