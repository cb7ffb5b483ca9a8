"""The hours that work asks: on each day the work or the presence, whichever is more."""

from dataclasses import replace

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import CoverLine
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies.capacity.asked_hours import asked_hours
from tests.builders import world

DESK = frozenset({"desk"})


def _world() -> Inputs:
    """Return a week without absence, of tickets that can wait, whose shifts have no breaks."""
    inputs = world(
        "Ann Bob",
        service=(ServiceTarget("P3", 480, 0.9),),
        handling=(Handling("P3", "desk", 30.0),),
        unplanned_absence=0.0,
        meetings=0.0,
        occupancy_cap=0.8,
    )
    return replace(inputs, shifts=tuple(replace(shift, break_minutes=0) for shift in inputs.shifts))


def _forecast(inputs: Inputs, a_day: float) -> Forecast:
    mean = np.full((1, inputs.horizon.intervals), a_day / 24)
    return Forecast(inputs.horizon, (("P3", "desk"),), mean, np.zeros((0, *mean.shape), np.uint16), "", "")


def test_work_over_the_occupancy_cap() -> None:
    """48 tickets a day of 30 minutes are 24 hours of work, which take 30 hours of people busy four fifths."""
    inputs = _world()
    assert asked_hours(inputs, _forecast(inputs, 48), (DESK,))[0] == pytest.approx(7 * 30)


def test_presence_by_hand_counts_where_work_is_less() -> None:
    """Two people from 8 to 18 are 20 hours a day however little comes; the work is done meanwhile."""
    inputs = replace(_world(), cover=(CoverLine(8 * 60, 18 * 60, least=2),))
    assert asked_hours(inputs, _forecast(inputs, 4), (DESK,))[0] == pytest.approx(7 * 20)
    assert asked_hours(inputs, _forecast(inputs, 48), (DESK,))[0] == pytest.approx(7 * 30)


def test_twice_the_work_never_asks_less() -> None:
    """More tickets never ask fewer hours, of live tickets either."""
    inputs = replace(_world(), service=(ServiceTarget("P3", 15, 0.9),))
    few, many = (asked_hours(inputs, _forecast(inputs, a_day), (DESK,))[0] for a_day in (12, 24))
    assert 7 * 24 <= few <= many
