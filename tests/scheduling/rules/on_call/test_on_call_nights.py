"""On-call not with nights."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening
from scheduling.rules.on_call.on_call_nights import OnCallNights
from tests.builders import MONDAY, SHIFTS, world
from tests.scheduling.judge import amounts, said


def test_a_night_that_shares_time_with_standby_is_a_breach() -> None:
    """On call from Monday 09:00 to Tuesday 09:00: Monday's night clashes, Tuesday's does not."""
    inputs = world(tiers=(Tier("Primary", "P", turn="day"),))
    assert said(OnCallNights, inputs, "Ann P N") == []
    assert said(OnCallNights, inputs, "Ann N+P") == ["Ann is on call (P) from Mon 1 Jun and works Mon 1 Jun night"]


def test_out_of_hours_only_the_hours_on_call_count() -> None:
    """When the desk is open round the clock on Monday, nobody can be called that night."""
    openings = (Opening("desk", 0, 0, 1440), Opening("desk", 1, 0, 1440))
    inputs = world(tiers=(Tier("Primary", "P", turn="day", hours="out of hours"),), openings=openings)
    assert said(OnCallNights, inputs, "Ann N+P") == []


def test_hours_on_call_in_the_gap_of_a_split_night_are_no_clash() -> None:
    """On call from 23:00 to 03:00 only, and away from a night of 20:00 to 06:00 just then."""
    split = Shift("S", 20 * 60, 6 * 60, "Split", 240, kind="night", break_from=23 * 60)
    openings = (Opening("desk", 0, 0, 23 * 60), Opening("desk", 1, 180, 1440))
    tiers = (Tier("Primary", "P", turn="day", hours="out of hours"),)
    inputs = world(tiers=tiers, openings=openings, shifts=(*SHIFTS, split))
    assert said(OnCallNights, inputs, "Ann S+P") == []
    assert said(OnCallNights, inputs, "Ann N+P") != []


def known(**facts: Any) -> Inputs:
    """Return Ann's desk with an always open tier and nights by the clocks of three places."""
    shifts = (
        Shift("M", 0, 8 * 60, kind="night"),
        Shift("T", 22 * 60, 10 * 60, kind="night"),
        Shift("Z", 0, 8 * 60, kind="night", zone="Pacific/Auckland"),
        Shift("H", 23 * 60, 15 * 60, kind="night", zone="Pacific/Honolulu"),
    )
    return world("Ann", shifts=shifts, time_zone="UTC", **facts)


@pytest.mark.parametrize(
    ("handover", "before", "plan", "found"),
    [
        (9 * 60, {"T": 1}, "Ann P", [1]),  # Sunday's shift ends on Monday at 10:00
        (9 * 60, {"P": 1}, "Ann M", [1]),  # Sunday's turn ends on Monday at 9:00
        (23 * 60, {"P": 2}, "Ann Z", [1]),  # Monday in Auckland begins on Sunday at 12:00
        (0, {"H": 2}, "Ann P", [1]),  # Saturday's shift in Honolulu ends on Monday at 1:00
        (9 * 60, {"P": 2, "T": 2}, "Ann -", []),  # no plan can change what was
    ],
)
def test_days_before_the_plan_count_with_days_of_the_plan(
    handover: int, before: Mapping[str, int], plan: str, found: list[int]
) -> None:
    """A turn and a shift share time, and one of the two is of last month."""
    rows = tuple(Assignment("Ann", MONDAY - timedelta(days=back), duty) for duty, back in before.items())
    tiers = (Tier("Primary", "P", turn="day", handover_minute=handover),)
    assert amounts(OnCallNights, known(tiers=tiers, previous=rows), plan) == found
