"""No duty after call-outs."""

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from scheduling.rules.on_call.no_duty_after_call_outs import NoDutyAfterCallOuts
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said


def inputs(nights: int) -> Inputs:
    """Return a team on call for P1 tickets of which one came in some of the last 56 nights, an hour of work each."""
    start = world().horizon.start
    calls = [start - day * DAY + 3 * 60 for day in range(56, 0, -1)][:nights]
    opened = np.array([*calls, start - 60], np.int64)
    count = len(opened)
    tickets = Tickets(
        opened, np.full(count, "P1"), np.full(count, "desk"), np.full(count, NEVER), np.full(count, np.nan)
    )
    return world(
        days=7,
        tickets=tickets,
        tiers=(Tier("Primary", "P", turn="day"),),
        service=(ServiceTarget("P1", 30, 0.9, out_of_hours="on call"),),
        handling=(Handling("P1", "desk", 60),),
        shifts=(*SHIFTS, Shift("M", 9 * 60, 17 * 60, "Mid")),
    )


def test_a_likely_call_out_keeps_the_morning_free() -> None:
    """A call in each of 56 nights comes in 63% of the nights by chance; the late of the next day is no matter."""
    found = said(NoDutyAfterCallOuts, inputs(56), "Ann P E P L")
    assert found == [
        "Ann works E on Tue 2 Jun after a night on call (P) with a call-out 63% likely; from 50% on the morning is free"
    ]


def test_a_rare_call_out_does_not() -> None:
    """14 calls in 56 nights are a chance of 22%."""
    assert amounts(NoDutyAfterCallOuts, inputs(14), "Ann P E P L") == []
    assert amounts(NoDutyAfterCallOuts, inputs(14), "Ann P E P L", 22) == [1]


def likely(calls: float) -> Inputs:
    """Return two days with some calls in a night, and shifts that start at midnight and at noon."""
    shifts = (Shift("Z", 0, 8 * 60), Shift("N", 12 * 60, 20 * 60))
    return world(days=2, tiers=(Tier("Primary", "P", turn="day", calls_a_night=calls),), shifts=shifts)


def test_the_morning_is_from_midnight_until_noon() -> None:
    """A shift that starts at 00:00 is a morning's, one that starts at 12:00 is not."""
    assert amounts(NoDutyAfterCallOuts, likely(100), "Ann P Z") == [1]
    assert amounts(NoDutyAfterCallOuts, likely(100), "Ann P N") == []


def test_the_number_is_a_least_chance() -> None:
    """With 5.3 calls in a night 1 - exp(-5.3) = 99.5% of the nights have one; with a hundred all of them have."""
    assert amounts(NoDutyAfterCallOuts, likely(5.3), "Ann P Z", 100) == []
    assert amounts(NoDutyAfterCallOuts, likely(5.3), "Ann P Z", 99) == [1]
    assert amounts(NoDutyAfterCallOuts, likely(100), "Ann P Z", 100) == [1]
