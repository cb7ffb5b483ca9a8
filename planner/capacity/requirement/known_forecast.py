"""The part of a forecast that this plan's people have to answer."""

from dataclasses import replace

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast
from planner.domain.unknown_hours import unknown_minutes


def without_unknown_hours(inputs: Inputs, forecast: Forecast) -> Forecast:
    """Return a forecast without the tickets of the hours that last month's people work; others are as they were."""
    intervals = unknown_minutes(inputs) // inputs.horizon.interval_minutes
    if not intervals:
        return forecast
    mean, paths = forecast.mean.copy(), forecast.paths.copy()
    mean[:, :intervals], paths[:, :, :intervals] = 0.0, np.uint16(0)
    return replace(forecast, mean=mean, paths=paths)
