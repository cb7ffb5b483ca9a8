"""The part of a forecast that this plan's people have to answer."""

import numpy as np

from planner.capacity.requirement.known_forecast import without_unknown_hours
from planner.domain.tickets.demand import Forecast
from planner.domain.unknown_hours import unknown_minutes
from tests.builders import world


def test_tickets_of_last_months_hours_are_left_out() -> None:
    """A ticket an hour from midnight on: those of the first hours are not this plan's, all others stay."""
    inputs = world()
    mean = np.ones((1, inputs.horizon.intervals))
    forecast = Forecast(inputs.horizon, (("P1", "desk"),), mean, mean[None].astype(np.uint16), "by hand", "")
    known, hours = without_unknown_hours(inputs, forecast), unknown_minutes(inputs) // 60
    assert known.mean[0, :hours].sum() == known.paths[0, 0, :hours].sum() == 0
    assert (known.mean[0, hours:] == 1).all()
    assert (known.paths[0, 0, hours:] == 1).all()
    assert (forecast.mean == 1).all()
