"""On-call not with nights."""

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening
from scheduling.rules.on_call.on_call_nights import OnCallNights
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said
from tests.scheduling.rules.on_call.around_the_first_day import shared_minutes


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


def test_days_before_the_plan_count_with_days_of_the_plan() -> None:
    """A turn and a shift share time, and one of the two is of last month."""
    for inputs, plan, minutes in shared_minutes("night", "always"):
        assert amounts(OnCallNights, inputs, plan) == [1 for _ in minutes]
