"""Laws of the cuts: more is asked where tickets are missed, and only there."""

import numpy as np

from planner.capacity.requirement.raise_need import raise_need
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement, Window
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.builders import MONDAY, rota, world
from tests.promises import simulated

ROTA = rota("Ann E E E E E E E\nBob L L L L L L L")


def desk(target: ServiceTarget, minutes: float = 10) -> Inputs:
    """Return a world whose rota has nobody at night."""
    return world(
        service=(target,),
        handling=(Handling(target.priority, "desk", minutes, 0.0),),
        meetings=0.0,
        unplanned_absence=0.0,
        replications=5,
    )


def by_night(inputs: Inputs, tickets: int) -> Forecast:
    """Return a forecast of so many tickets at 02:00 of the third night, and one at noon of every day."""
    path = np.zeros((1, inputs.horizon.intervals))
    path[0, 12::24] = 1
    path[0, 2 * 24 + 2] = tickets
    names = (inputs.handling[0].priority, "desk")
    return Forecast(inputs.horizon, (names,), path, path[None].astype(np.uint16), "by hand", "")


def test_a_live_class_asks_for_one_more_person_where_it_is_missed() -> None:
    """The floor stands in the night of the misses, for one person where there is none."""
    inputs = desk(ServiceTarget("P1", 30, 0.9))
    forecast = by_night(inputs, 4)
    raised, asked = raise_need(
        inputs, ServiceTerms.of(inputs, forecast.classes), Requirement(), ROTA, simulated(inputs, forecast, ROTA)
    )
    hour = inputs.horizon.start + (2 * 24 + 2) * 60
    (floor,) = raised.floors
    assert (floor.skills, floor.start, floor.end, floor.least) == (frozenset({"desk"}), hour, hour + 60, 1)
    assert asked.startswith(
        "P1 answers 63.6% in time, the target is 90%: asked for one more person with desk on Wed 3 Jun"
    )


def test_work_that_can_wait_asks_for_more_work_before_it_falls_due() -> None:
    """Twelve tickets of an hour that fall due within three hours ask for a window from their arrival."""
    inputs = desk(ServiceTarget("P2", 180, 0.9), minutes=60)
    forecast = by_night(inputs, 12)
    raised, _ = raise_need(
        inputs, ServiceTerms.of(inputs, forecast.classes), Requirement(), ROTA, simulated(inputs, forecast, ROTA)
    )
    hour = inputs.horizon.start + (2 * 24 + 2) * 60
    window = next(w for w in raised.windows if w.start == hour)
    assert hour + 180 <= window.end <= hour + 60 + 180
    assert window.minutes >= 12 * 60


def test_what_is_owed_already_is_not_asked_again() -> None:
    """With the floor in the requirement it comes back as it was, and nothing is asked for."""
    inputs = desk(ServiceTarget("P1", 30, 0.9))
    forecast = by_night(inputs, 4)
    promise = simulated(inputs, forecast, ROTA)
    hour = inputs.horizon.start + (2 * 24 + 2) * 60
    owed = Requirement((Floor(frozenset({"desk"}), hour, hour + 60, 1, "asked before"),))
    raised, asked = raise_need(inputs, ServiceTerms.of(inputs, forecast.classes), owed, ROTA, promise)
    assert raised is owed
    assert asked == ""


def test_cuts_leave_other_needs_as_they_are() -> None:
    """Floors and windows that were there stay."""
    inputs = desk(ServiceTarget("P1", 30, 0.9))
    forecast = by_night(inputs, 4)
    start = inputs.horizon.midnight(MONDAY)
    before = Requirement(
        (Floor(frozenset({"desk"}), start, start + 60, 2, "by hand"),),
        (Window(frozenset({"desk"}), start, start + 600, 60, "by hand"),),
    )
    raised, _ = raise_need(
        inputs, ServiceTerms.of(inputs, forecast.classes), before, ROTA, simulated(inputs, forecast, ROTA)
    )
    assert set(before.floors) < set(raised.floors)
    assert set(before.windows) <= set(raised.windows)
