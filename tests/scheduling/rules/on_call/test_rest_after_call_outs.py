"""Rest after call-outs."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from scheduling.rules.on_call.rest_after_call_outs import RestAfterCallOuts
from tests.builders import MONDAY, SHIFTS, world
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


def test_call_outs_are_no_rest() -> None:
    """From a late's end at 22:00 to 09:00 are 11 h, of which an hour of call-outs is work."""
    assert said(RestAfterCallOuts, inputs(56), "Ann L+P M") == [
        "Ann has 11 h between Mon 1 Jun late and Tue 2 Jun mid, of which call-outs take about 60 min; the least is 11 h"
    ]
    assert amounts(RestAfterCallOuts, inputs(56), "Ann L+P M") == [60]


def test_without_standby_or_calls_the_rest_is_whole() -> None:
    """Not on call, or never called, or with more rest than needed: no breach."""
    assert amounts(RestAfterCallOuts, inputs(56), "Ann L M") == []
    assert amounts(RestAfterCallOuts, inputs(0), "Ann L+P M") == []
    assert amounts(RestAfterCallOuts, inputs(56), "Ann E+P M") == []


def test_a_tier_that_counts_as_no_work_breaks_no_rest() -> None:
    """The same night on call, where the On-call sheet says that call-outs count as nothing."""
    tiers = (Tier("Primary", "P", turn="day", counts_as_work="no"),)
    assert amounts(RestAfterCallOuts, replace(inputs(56), tiers=tiers), "Ann L+P M") == []


def called(shift: Shift, calls: float, **facts: Any) -> Inputs:
    """Return a desk of one shift, on call with some calls of half an hour in every night."""
    tiers = (Tier("Primary", "P", turn="day", calls_a_night=calls),)
    return world("Ann", shifts=(shift,), tiers=tiers, time_zone="UTC", **facts)


def test_every_night_of_the_plan_counts() -> None:
    """From 17:00 to 09:00 are 16 h, of which call-outs take an hour: on Saturday as on Monday."""
    inputs = called(Shift("M", 9 * 60, 17 * 60), 2)
    assert amounts(RestAfterCallOuts, inputs, "Ann M+P M - - - M+P M", 16 * 60) == [60, 60]


def test_the_night_before_the_plan_counts() -> None:
    """Last Sunday's duty and night on call come before a duty on Monday."""
    before = tuple(Assignment("Ann", MONDAY - timedelta(days=1), duty) for duty in ("M", "P"))
    inputs = called(Shift("M", 9 * 60, 17 * 60), 2, previous=before)
    assert amounts(RestAfterCallOuts, inputs, "Ann M", 16 * 60) == [60]


def test_nights_on_call_of_two_days_before_a_duty_far_in_the_east() -> None:
    """Monday in Auckland begins on Sunday at 12:00, 31 h after Saturday 05:00; Friday's night ends at 07:00.

    With twelve calls in each of the nights to Saturday and to Sunday 12 h of the 31 are work, so that 5 of 24 are
    missing.
    """
    east = Shift("Z", 0, 8 * 60, zone="Pacific/Auckland")
    days = {"Y": 3, "P": 3}
    before = tuple(Assignment("Ann", MONDAY - timedelta(days=back), duty) for duty, back in days.items())
    inputs = called(east, 12, previous=(*before, Assignment("Ann", MONDAY - timedelta(days=2), "P")))
    inputs = replace(inputs, shifts=(east, Shift("Y", 20 * 60, 5 * 60)))
    assert amounts(RestAfterCallOuts, inputs, "Ann Z", 24 * 60) == [300]
