"""The tickets of many months: the near forecast sets the level, the calendar gives the days."""

import numpy as np
import pytest

from forecasting.forecast import forecast_demand
from forecasting.outlook.long_forecast import long_forecast
from planner.domain.capacity.month_spans import month_spans
from tests.forecasting.worlds import OFFICE, inputs


def test_the_near_forecast_sets_the_level() -> None:
    """Over its own days the long forecast brings as many tickets as the near one, and later weeks as many as these."""
    desk = inputs(np.broadcast_to(2 * OFFICE, (1, 84, 24)), days=28)
    near = forecast_demand(desk)
    long = long_forecast(desk, near, month_spans(desk.settings.first_day, 3))
    own = near.mean.shape[1]
    assert long.mean[:, :own].sum() == pytest.approx(near.mean.sum())
    assert long.mean[:, own : 2 * own].sum() == pytest.approx(near.mean.sum(), rel=0.02)
    assert long.growth[""][0] == 1
    assert long.deviation["desk"].tolist() == long.deviation[""].tolist()
