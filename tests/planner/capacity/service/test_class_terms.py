"""Laws of the terms on which tickets are worked."""

import numpy as np

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.sla_clocks import Instants
from planner.domain.inputs import Inputs
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.builders import MONDAY
from tests.planner.capacity.small_desk import desk

OFFICE = tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5))


def only(inputs: Inputs) -> ClassTerms:
    """Return the terms of the one class P3 of the desk."""
    return ServiceTerms.of(inputs, [("P3", "desk")]).by_class["P3", "desk"]


def at(inputs: Inputs, hour: float) -> Instants:
    """Return the instant of an hour of the first day as an array."""
    return np.array([inputs.horizon.midnight(MONDAY) + round(60 * hour)])


def test_work_is_done_one_handle_time_after_the_latest_begin() -> None:
    """Begun within four hours and worked for one, it is done in five; a nearer resolution target pulls it forward."""
    inputs = desk(response=240, minutes=60)
    assert only(inputs).done_by(at(inputs, 0)) == at(inputs, 5)
    nearer = desk(service=(ServiceTarget("P3", 240, 0.9, resolution_minutes=270),))
    assert only(nearer).done_by(at(nearer, 0)) == at(nearer, 4.5)


def test_business_hours_carry_over_to_the_next_day() -> None:
    """Four hours and one of work from 16:00 on an office clock end at 11:00 the next day."""
    inputs = desk(service=(ServiceTarget("P3", 240, 0.9, "office"),), openings=OFFICE)
    assert only(inputs).done_by(at(inputs, 16)) == at(inputs, 24 + 11)


def test_tickets_for_the_next_business_day_are_released_when_it_opens() -> None:
    """Before opening at 8, in hours at once, after closing the next day."""
    target = ServiceTarget("P3", 240, 0.9, out_of_hours="next business day")
    inputs = desk(service=(target,), openings=OFFICE)
    for arrived, released in ((6, 8), (10.5, 10.5), (19, 32)):
        assert only(inputs).released(at(inputs, arrived)) == at(inputs, released)
    assert only(desk()).released(at(inputs, 3)) == at(inputs, 3)


def test_an_hour_is_live_and_more_is_not() -> None:
    """A target of up to an hour needs somebody there; classes without a target are left out."""
    targets = (ServiceTarget("P1", 60, 0.9), ServiceTarget("P3", 61, 0.9))
    inputs = desk(service=targets, handling=tuple(Handling(p, "desk", 10) for p in ("P1", "P3")))
    classes = [("P1", "desk"), ("P3", "desk"), ("P9", "desk")]
    found = ServiceTerms.of(inputs, classes).of_classes(classes)
    assert [(terms.names[0], terms.live, terms.rank) for terms in found] == [("P1", True, 0), ("P3", False, 1)]
