"""Laws of floors."""

from typing import Any

from planner.capacity.queueing.erlang_c import service_level
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor
from planner.domain.roster.on_call_tier import Tier
from planner.domain.tickets.service_targets import Handling, Opening, OutOfHours, ServiceTarget
from tests.planner.capacity.small_desk import desk, rate, requirement_of

OFFICE = tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5))


def live(out_of_hours: OutOfHours = "on shift", clock: str = "24x7", **facts: Any) -> Inputs:
    """Return a desk with P1 answered in 15 minutes for 90%, half an hour of work."""
    target = ServiceTarget("P1", 15, 0.9, clock, out_of_hours=out_of_hours)
    return desk(service=(target,), handling=(Handling("P1", "desk", 30, 1.0),), openings=OFFICE, **facts)


def hours_of(inputs: Inputs, floor: Floor) -> tuple[float, float]:
    """Return the hours of the first day at which a floor starts and ends."""
    return (floor.start - inputs.horizon.start) / 60, (floor.end - inputs.horizon.start) / 60


def test_a_floor_is_the_least_number_that_answers_in_time() -> None:
    """Four tickets an hour of half an hour: the floor answers 90% within 15 minutes, one less does not."""
    inputs = live()
    (floor,) = requirement_of(inputs, rate(inputs, 4.0)).floors
    assert hours_of(inputs, floor) == (0, 24)
    assert service_level(floor.least, 2.0, 30, 15) >= 0.9 > service_level(floor.least - 1, 2.0, 30, 15)
    assert f"takes {floor.least}" in floor.because
    assert "P1 at 4 tickets an hour, 30 min of work each" in floor.because


def test_few_tickets_need_one_and_none_need_nobody() -> None:
    """A ticket a day asks for one person all day; a class that never comes asks for nobody."""
    inputs = live()
    (floor,) = requirement_of(inputs, rate(inputs, 0.04)).floors
    assert floor.least == 1
    assert "P1 at 1 ticket in 25 h, 30 min of work each" in floor.because
    assert requirement_of(inputs, rate(inputs, 0.0)).floors == ()


def test_absence_and_meetings_raise_a_floor() -> None:
    """Where people are away a third of the time, more must be on duty."""
    whole, often_away = live(), live(unplanned_absence=0.2, meetings=0.2)
    assert (
        requirement_of(often_away, rate(often_away, 40)).floors[0].least
        > requirement_of(whole, rate(whole, 40)).floors[0].least
    )


def test_on_call_may_meet_a_floor_out_of_hours_when_it_responds_in_time() -> None:
    """Out of hours people on call count, in hours they do not; a tier that is too slow never counts."""
    fast, slow = Tier("Primary", "P", respond_minutes=15), Tier("Secondary", "S", respond_minutes=30)
    inputs = live("on call", tiers=(fast, slow))
    found = {hours_of(inputs, floor): floor.tiers for floor in requirement_of(inputs, rate(inputs, 0.1)).floors}
    assert found == {(0, 8): {"P"}, (8, 18): set(), (18, 24): {"P"}}
    other_skill = live("on call", tiers=(Tier("Net", "T", frozenset({"net"}), respond_minutes=5),))
    assert {floor.tiers for floor in requirement_of(other_skill, rate(other_skill, 0.1)).floors} == {frozenset()}


def test_nobody_is_needed_while_tickets_wait_for_the_next_day_or_the_clock_stands_still() -> None:
    """Tickets for the next business day, and those on an office clock, ask for people in office hours only."""
    for inputs in (live("next business day"), live(clock="office")):
        assert [hours_of(inputs, floor) for floor in requirement_of(inputs, rate(inputs, 0.1)).floors] == [(8, 18)]


def test_work_that_can_wait_has_no_floor() -> None:
    """A response target of four hours makes windows, not floors."""
    target = ServiceTarget("P1", 240, 0.9)
    inputs = desk(service=(target,), handling=(Handling("P1", "desk", 30),))
    assert requirement_of(inputs, rate(inputs, 4.0)).floors == ()
