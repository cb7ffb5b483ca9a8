"""Local hours on the intervals of a horizon, where the clock changes."""

from datetime import date

import numpy as np

from forecasting.history.hour_grid import Grid
from planner.domain.horizon import Horizon


def test_the_day_of_23_hours_lacks_the_hour_that_is_skipped() -> None:
    """In London the hour from 1 to 2 of 29 March 2026 does not exist: its tickets do not come."""
    grid = Grid.of(Horizon(date(2026, 3, 28), date(2026, 3, 30), "Europe/London", 30))
    rates = grid.rates(np.arange(72.0).reshape(1, 3, 24))[0]
    assert len(rates) == 142
    assert rates[48:54].tolist() == [12.0, 12.0, 13.0, 13.0, 13.5, 13.5]


def test_the_day_of_25_hours_has_the_repeated_hour_twice() -> None:
    """In London the hour from 1 to 2 of 25 October 2026 comes twice, each with its tickets."""
    grid = Grid.of(Horizon(date(2026, 10, 25), date(2026, 10, 25), "Europe/London"))
    assert grid.rates(np.arange(24.0).reshape(1, 1, 24))[0, :4].tolist() == [0.0, 1.0, 1.0, 2.0]
    assert grid.hours.tolist() == list(range(25))
