"""A desk of one skill with twelve weeks of even tickets: what its months need can be worked out by hand."""

from dataclasses import replace
from functools import cache

import numpy as np

from forecasting.forecast import forecast_demand
from planner.domain.capacity.assumption import Assumption
from planner.domain.capacity.outlook import CapacityOutlook
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies.capacity.capacity import capacity
from planner.studies.capacity.rostering_efficiency import RosteringEfficiency
from tests.builders import SHIFTS, person
from tests.forecasting.worlds import OFFICE
from tests.forecasting.worlds import inputs as history

STEADY = (Assumption("growth a year", 0.0), Assumption("attrition a year", 0.0))


@cache
def desk() -> Inputs:
    """Return inputs with 20 tickets a day that can wait, half an hour each, and two people; all time is productive."""
    counts = np.broadcast_to(2 * OFFICE, (1, 84, 24))
    return history(
        counts,
        days=28,
        people=(person("Ann", cost_per_hour=30.0), person("Bob", cost_per_hour=30.0)),
        skills=("desk",),
        shifts=SHIFTS,
        service=(ServiceTarget("P1", 480, 0.9),),
        handling=(Handling("P1", "desk", 30.0),),
        unplanned_absence=0.0,
        meetings=0.0,
        occupancy_cap=0.8,
    )


@cache
def near() -> Forecast:
    """Return the plan's own forecast."""
    return forecast_demand(desk())


def outlook(*assumed: Assumption, months: int = 4, share: float = 1.0) -> CapacityOutlook:
    """Return the outlook under some assumptions; a growth and an attrition of none unless they say otherwise."""
    inputs = replace(
        desk(), assumptions=(*(row for row in STEADY if row.name not in {a.name for a in assumed}), *assumed)
    )
    return capacity(inputs, near(), months, RosteringEfficiency(share, "given"))
