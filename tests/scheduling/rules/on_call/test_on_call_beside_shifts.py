"""On-call not beside shifts."""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening
from scheduling.rules.on_call.on_call_beside_shifts import OnCallBesideShifts
from tests.builders import world
from tests.scheduling.judge import amounts, said
from tests.scheduling.rules.on_call.around_the_first_day import shared_minutes

LATE = Shift("L", 10 * 60 + 30, 19 * 60, "Late", kind="late")
OFFICE = Shift("O", 9 * 60, 17 * 60, "Office", kind="office")
OUT_OF_HOURS = Tier("Primary", "P", hours="out of hours")


def desk(tier: Tier = OUT_OF_HOURS) -> Inputs:
    """Return a desk that is open from 8 to 18 on all days, with a late shift until 19."""
    openings = tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(7))
    return world("Ann", shifts=(LATE, OFFICE), tiers=(tier,), openings=openings)


def test_a_late_shift_reaches_an_hour_into_the_hours_on_call() -> None:
    """From 18 to 19 Ann would be called away from the late shift; an office shift ends before."""
    assert said(OnCallBesideShifts, desk(), "Ann L+P O+P - - - - -") == [
        "Ann works late on Mon 1 Jun and is on call (P) in 1 h of it"
    ]


def test_the_gap_of_a_split_shift_shares_no_time() -> None:
    """Hours on call begin at 18; in a shift of 8 to 12 and 21 to 22 Ann works in one of them, not in four."""
    split = Shift("S", 8 * 60, 22 * 60, "Split", 9 * 60, break_from=12 * 60)
    inputs = replace(desk(), shifts=(split,))
    assert amounts(OnCallBesideShifts, inputs, "Ann S+P - - - - - -") == [60]


def test_whose_turn_ended_in_the_morning_may_work_late() -> None:
    """Monday's turn ends at 9 on Tuesday, before the late shift."""
    assert amounts(OnCallBesideShifts, desk(), "Ann P L - - - - -") == []


def test_a_tier_that_is_on_call_always_or_is_work_is_left_alone() -> None:
    """On call always means beside shifts; standby that is work has rules of its own."""
    for tier in (replace(OUT_OF_HOURS, hours="always"), replace(OUT_OF_HOURS, counts_as_work="all")):
        assert amounts(OnCallBesideShifts, desk(tier), "Ann L+P - - - - - -") == []


def test_days_before_the_plan_count_with_days_of_the_plan() -> None:
    """A turn and a shift share time, and one of the two is of last month."""
    for inputs, plan, minutes in shared_minutes("day", "out of hours"):
        assert amounts(OnCallBesideShifts, inputs, plan) == minutes
